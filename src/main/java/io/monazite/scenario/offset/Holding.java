package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.OverPeriod;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Period;
import io.monazite.provenance.SourcedFact;

/// Whether facts hold on a day or over a period.
final class Holding {

    private Holding() {}

    /// By their keys, or by what is claimed of their beginning and end. What no source bounds holds always.
    static boolean on(LocalDate day, SourcedFact fact) {
        boolean begun = fact.fact()
                .validFrom()
                .or(() -> date(fact, "validFrom").map(PartialDate::earliest))
                .filter(from -> from.isAfter(day))
                .isEmpty();
        boolean lasts = fact.fact()
                .validTo()
                .or(() -> Stream.of("validTo", "to")
                        .flatMap(field -> date(fact, field).stream())
                        .map(PartialDate::latest)
                        .findFirst())
                .filter(to -> to.isBefore(day))
                .isEmpty();
        return begun && lasts;
    }

    /// Whether what is promised falls into the period that is planned for: it is over that very period, or a rate that
    /// holds on the day.
    static boolean over(@Nullable Period period, LocalDate day, SourcedFact promise) {
        Period promised = ((OverPeriod) promise.fact()).period();
        return promised.kind() == Period.Kind.RATE
                ? on(day, promise)
                : period != null && promised.text().equals(period.text());
    }

    private static Optional<PartialDate> date(SourcedFact fact, String field) {
        return fact.reading().text(field).map(PartialDate::parse);
    }
}
