package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Where an agreement stands from a date on.
public record AgreementStatus(NodeId agreement, @Nullable PartialDate date) implements Fact {

    public AgreementStatus {
        Ends.of("agreement", agreement, NodeKind.AGREEMENT);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.AGREEMENT_STATUS).end("agreement", agreement).attribute("date", date);
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(date).map(PartialDate::earliest);
    }
}
