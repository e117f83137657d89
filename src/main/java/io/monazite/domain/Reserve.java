package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What a deposit, or a country, holds of a material in the ground.
public record Reserve(
        NodeId of,
        NodeId material,
        ReserveCategory category,
        Basis basis,
        @Nullable PartialDate date) implements Fact {

    public Reserve {
        Ends.of("of", of, NodeKind.DEPOSIT, NodeKind.COUNTRY);
        Ends.of("material", material, NodeKind.MATERIAL);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.RESERVE)
                .end("of", of)
                .end("material", material)
                .attribute("category", category)
                .attribute("basis", basis)
                .attribute("date", date);
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(date).map(PartialDate::earliest);
    }
}
