package io.monazite.domain;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The time over which a quantity is counted. Periods of different length are never summed or compared as if equal.
///
/// @param kind what sort of interval it is
/// @param text the form in which it is written: `2024`, `2024-H1`, `2024-Q3`, `2024-07`, `FY2024-25/IN`,
///        `2017/2024`, `2025-01/2025-07`, `per-year`
/// @param from its first day; absent for a rate
/// @param to its last day; absent for a rate
public record Period(
        Kind kind,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /// The sorts of intervals.
    public enum Kind {
        YEAR,
        HALF,
        QUARTER,
        MONTH,
        /// A country's fiscal year.
        FISCAL_YEAR,
        /// Several months or years taken together.
        CUMULATIVE,
        /// So much a year, without saying which.
        RATE
    }

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern FISCAL = Pattern.compile("FY(\\d{4})-(\\d{2})/([A-Z]{2})");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}(?:-\\d{2})?)/(\\d{4}(?:-\\d{2})?)");
    private static final String PER_YEAR = "per-year";
    private static final Map<String, Month> FISCAL_START =
            Map.of("IN", Month.APRIL, "JP", Month.APRIL, "GB", Month.APRIL, "AU", Month.JULY, "US", Month.OCTOBER);

    /// Reads a period in any of its forms.
    ///
    /// @throws IllegalArgumentException when the text has none of the forms, or ends before it begins
    public static Period parse(String text) {
        return rate(text)
                .or(() -> months(YEAR, text, Kind.YEAR, 12))
                .or(() -> months(HALF, text, Kind.HALF, 6))
                .or(() -> months(QUARTER, text, Kind.QUARTER, 3))
                .or(() -> months(MONTH, text, Kind.MONTH, 1))
                .or(() -> fiscal(text))
                .or(() -> range(text))
                .orElseThrow(() -> new IllegalArgumentException(("'%s' is not a period: write 2024, 2024-H1, 2024-Q3, "
                                + "2024-07, 2025-01/2025-07, 2017/2024, FY2024-25/IN or per-year")
                        .formatted(text)));
    }

    /// The calendar year, where the period is exactly one.
    public OptionalInt calendarYear() {
        return kind == Kind.YEAR && from != null ? OptionalInt.of(from.getYear()) : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<Period> rate(String text) {
        return text.equals(PER_YEAR) ? Optional.of(new Period(Kind.RATE, text, null, null)) : Optional.empty();
    }

    private static Optional<Period> months(Pattern form, String text, Kind kind, int length) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int nth = matcher.groupCount() == 1 ? 1 : Integer.parseInt(matcher.group(2));
        YearMonth first = YearMonth.of(Integer.parseInt(matcher.group(1)), (nth - 1) * length + 1);
        return Optional.of(between(kind, text, first, first.plusMonths(length - 1L)));
    }

    private static Optional<Period> fiscal(String text) {
        Matcher matcher = FISCAL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        Month start = FISCAL_START.get(matcher.group(3));
        if (start == null || (year + 1) % 100 != Integer.parseInt(matcher.group(2))) {
            throw new IllegalArgumentException(("'%s' is not a fiscal year: write FY2024-25/IN; the countries whose "
                            + "fiscal year is known here are AU, GB, IN, JP, US")
                    .formatted(text));
        }
        // The fiscal year of the United States is named after the year in which it ends, and starts in the one before.
        YearMonth first = YearMonth.of(year, start);
        return Optional.of(between(Kind.FISCAL_YEAR, text, first, first.plusMonths(11)));
    }

    private static Optional<Period> range(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        PartialDate first = PartialDate.parse(matcher.group(1));
        PartialDate last = PartialDate.parse(matcher.group(2));
        if (last.latest().isBefore(first.earliest())) {
            throw new IllegalArgumentException("'%s' ends before it begins".formatted(text));
        }
        return Optional.of(new Period(Kind.CUMULATIVE, text, first.earliest(), last.latest()));
    }

    private static Period between(Kind kind, String text, YearMonth first, YearMonth last) {
        return new Period(kind, text, first.atDay(1), last.atEndOfMonth());
    }
}
