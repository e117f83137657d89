package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Who runs a deposit or plant.
public record Operation(
        NodeId operator, NodeId asset, @Nullable PartialDate from) implements Fact {

    public Operation {
        Ends.of("operator", operator, NodeKind.COMPANY);
        Ends.of("asset", asset, NodeKind.DEPOSIT, NodeKind.FACILITY);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.OPERATION)
                .end("operator", operator)
                .end("asset", asset)
                .attribute("from", from);
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(from).map(PartialDate::earliest);
    }
}
