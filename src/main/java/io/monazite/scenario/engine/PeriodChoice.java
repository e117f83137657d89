package io.monazite.scenario.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import io.monazite.domain.Period;

/// Which readings count for the period asked: those over it, else, where it is a calendar year, those over the latest
/// earlier year, at most three back.
///
/// @param asked the period of the answer
record PeriodChoice(Period asked) {

    private static final int YEARS_BACK = 3;

    /// The latest calendar year among the periods.
    static Optional<Period> latestYear(Collection<Period> periods) {
        return periods.stream()
                .filter(period -> period.calendarYear().isPresent())
                .max(Comparator.comparingInt(period -> period.calendarYear().orElseThrow()));
    }

    /// Whether a reading over the period can stand for the period asked.
    boolean admits(Period period) {
        if (asked.calendarYear().isEmpty() || period.calendarYear().isEmpty()) {
            return asked.text().equals(period.text());
        }
        int back = asked.calendarYear().getAsInt() - period.calendarYear().getAsInt();
        return back >= 0 && back <= YEARS_BACK;
    }

    boolean isCarriedForward(Period period) {
        return !asked.text().equals(period.text());
    }

    /// Whether the period is a calendar year though another kind or year is asked: a reading over it gives way to one
    /// that counts, rather than being missed.
    boolean givesWay(Period period) {
        return asked.calendarYear().isPresent() && period.calendarYear().isPresent();
    }

    /// The length of the period asked, in days; a rate is one of a year.
    int days() {
        return asked.from() == null || asked.to() == null
                ? 365
                : (int) (asked.to().toEpochDay() - asked.from().toEpochDay() + 1);
    }
}
