package io.monazite.criticality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.monazite.domain.Amount;
import io.monazite.domain.Interval;
import io.monazite.domain.OverPeriod;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Period;
import io.monazite.provenance.SourcedFact;

/// Figures of full years, fiscal years and yearly rates as they are known on a day. Shorter and longer periods are not
/// made into years.
final class Years {

    private final LocalDate day;

    Years(LocalDate day) {
        this.day = day;
    }

    /// Whether it is a figure of a year that had begun, or a rate that holds on the day.
    boolean isUsable(SourcedFact fact) {
        return !tonnes(fact).isUnknown()
                && !begun(fact).isAfter(day)
                && switch (period(fact).kind()) {
                    case YEAR, FISCAL_YEAR -> true;
                    case RATE -> !hasEnded(fact);
                    case HALF, QUARTER, MONTH, CUMULATIVE -> false;
                };
    }

    /// Whether a rate holds on the day, as far as sources bound it.
    boolean isHolding(SourcedFact rate) {
        return !begun(rate).isAfter(day) && !hasEnded(rate);
    }

    static Optional<SourcedFact> latest(Collection<SourcedFact> facts) {
        return facts.stream()
                .max(Comparator.comparing(Years::begun)
                        .thenComparing(Comparator.comparing(SourcedFact::id).reversed()));
    }

    /// Those of the latest year of which there is any, by the year in which they begin, and rates.
    static List<SourcedFact> ofLatestYear(Collection<SourcedFact> facts) {
        int latest = facts.stream()
                .filter(fact -> !isRate(fact))
                .mapToInt(fact -> begun(fact).getYear())
                .max()
                .orElse(0);
        return facts.stream()
                .filter(fact -> isRate(fact) || begun(fact).getYear() == latest)
                .toList();
    }

    static Interval tonnes(SourcedFact fact) {
        Amount amount = fact.reading().amount();
        return amount == null ? Interval.UNKNOWN : amount.interval();
    }

    static Period period(SourcedFact fact) {
        return ((OverPeriod) fact.fact()).period();
    }

    private boolean hasEnded(SourcedFact rate) {
        return rate.reading()
                .text("validTo")
                .map(PartialDate::parse)
                .filter(end -> end.latest().isBefore(day))
                .isPresent();
    }

    /// The first day that is counted; of a rate, that from which it is said to hold.
    private static LocalDate begun(SourcedFact fact) {
        return fact.fact()
                .validFrom()
                .or(() ->
                        fact.reading().text("validFrom").map(PartialDate::parse).map(PartialDate::earliest))
                .orElse(LocalDate.MIN);
    }

    private static boolean isRate(SourcedFact fact) {
        return period(fact).kind() == Period.Kind.RATE;
    }
}
