package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Where a state's measure stands from a date on.
public record MeasureStatus(NodeId measure, @Nullable PartialDate date) implements Fact {

    public MeasureStatus {
        Ends.of("measure", measure, NodeKind.MEASURE);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.MEASURE_STATUS).end("measure", measure).attribute("date", date);
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(date).map(PartialDate::earliest);
    }
}
