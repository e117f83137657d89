package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Something that an agreement lays down.
public record AgreementTerm(
        NodeId agreement,
        Term term,
        @Nullable NodeId material,
        @Nullable Period period) implements Fact {

    public AgreementTerm {
        Ends.of("agreement", agreement, NodeKind.AGREEMENT);
        Ends.of("material", material, NodeKind.MATERIAL);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.AGREEMENT_TERM)
                .end("agreement", agreement)
                .attribute("term", term)
                .end("material", material)
                .attribute("period", period);
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(period).map(Period::from);
    }

    @Override
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(period).map(Period::to);
    }
}
