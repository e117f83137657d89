package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A figure that a state's measure sets: a quota, a budget, a floor price.
public record MeasureTerm(
        NodeId measure,
        Term term,
        @Nullable Stage stage,
        @Nullable NodeId material,
        @Nullable NodeId party,
        @Nullable Period period)
        implements Fact {

    public MeasureTerm {
        Ends.of("measure", measure, NodeKind.MEASURE);
        Ends.of("material", material, NodeKind.MATERIAL);
        Ends.of("party", party, NodeKind.COMPANY, NodeKind.COUNTRY);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.MEASURE_TERM)
                .end("measure", measure)
                .attribute("term", term)
                .attribute("stage", stage)
                .end("material", material)
                .end("party", party)
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
