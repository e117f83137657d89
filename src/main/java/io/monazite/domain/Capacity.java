package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What a plant can make of a material, or take in of it, in a year.
public record Capacity(
        NodeId facility,
        NodeId material,
        Side side,
        Basis basis,
        @Nullable PartialDate from) implements Fact {

    public Capacity {
        Ends.of("facility", facility, NodeKind.FACILITY);
        Ends.of("material", material, NodeKind.MATERIAL);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.CAPACITY)
                .end("facility", facility)
                .end("material", material)
                .attribute("side", side)
                .attribute("basis", basis)
                .attribute("from", from);
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(from).map(PartialDate::earliest);
    }
}
