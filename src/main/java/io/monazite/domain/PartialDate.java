package io.monazite.domain;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/// A date as precise as its source: a year, a month or a day, in the forms of ISO 8601 (`2025`, `2025-06`,
/// `2025-06-14`).
///
/// @param text the form in which it was written
/// @param earliest the first day it can mean
/// @param latest the last day it can mean
public record PartialDate(String text, LocalDate earliest, LocalDate latest) {

    /// @throws IllegalArgumentException when the text is no such date
    public static PartialDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> {
                    Year year = Year.parse(text);
                    yield new PartialDate(text, year.atDay(1), year.atDay(year.length()));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield new PartialDate(text, month.atDay(1), month.atEndOfMonth());
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(text);
                    yield new PartialDate(text, day, day);
                }
                default -> throw new DateTimeParseException("neither a year, a month nor a day", text, 0);
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a date: write 2025, 2025-06 or 2025-06-14".formatted(text), e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
