package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

/// A fact about a quantity that is counted over a period: it holds in that period.
public sealed interface OverPeriod extends Fact permits Indicator, Intake, Production, Share, Supply {

    Period period();

    @Override
    default Optional<LocalDate> validFrom() {
        return Optional.ofNullable(period().from());
    }

    @Override
    default Optional<LocalDate> validTo() {
        return Optional.ofNullable(period().to());
    }
}
