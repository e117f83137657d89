package io.monazite.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.domain.Period;

class TimesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 14);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    in the first nine months of 2024            | 2024-01/2024-09
                    in the first 6 months of 2024               | 2024-H1
                    in the first three months of this year      | 2025-Q1
                    over the first four months                  | 2025-01/2025-04
                    in the first seven months of the year       | 2024-01/2024-07
                    January to June 2024                        | 2024-H1
                    in January-April 2025                       | 2025-01/2025-04
                    during April-December 2024                  | 2024-04/2024-12
                    between January and June 2024               | 2024-H1
                    from November 2023 to February 2024         | 2023-11/2024-02
                    from October to December                    | 2024-Q4
                    from 2019 to 2023                           | 2019/2023
                    between 2019 and 2023                       | 2019/2023
                    in 2019-2023                                | 2019/2023
                    from 2023 to 2024                           | 2023/2024
                    in the year to March 2024                   | 2023-04/2024-03
                    in the year ended 30 June 2024              | 2023-07/2024-06
                    the fiscal year ended December 31, 2024     | 2024
                    in the six months to June 2024              | 2024-H1
                    in the three months ended September 30      | 2024-Q3
                    in the nine months through September 2024   | 2024-01/2024-09
                    in the second half of 2024                  | 2024-H2
                    in May 2025                                 | 2025-05
                    in 2024                                     | 2024
                    next month                                  | 2025-07
                    a year                                      | per-year
                    """)
    void aTimeIsToldWhole(String text, String period) {
        assertThat(longest(text, false)).map(Mention.Time::period).contains(period);
        assertThat(Period.parse(period)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "in the year to March 2024, FY2023-24/IN",
        "from April 2023 to March 2024, FY2023-24/IN",
        "in 2023-24, FY2023-24/IN"
    })
    void theFiscalYearOfIndiaIsKnown(String text, String period) {
        assertThat(longest(text, true)).map(Mention.Time::period).contains(period);
    }

    @ParameterizedTest
    @CsvSource({
        "in fiscal 2024",
        "in the fiscal year 2024",
        "in FY24",
        "in FY2024",
        "in the 2024 financial year",
        "in the first quarter of fiscal 2025",
        "in the first half of 2024-25",
        "in 2023-2024",
        "so far this year"
    })
    void whatMayBeAnyYearIsNone(String text) {
        assertThat(longest(text, true)).contains(Spans.UNTOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "'up from 400, a year earlier'",
        "a year ago",
        "its 2012 rare earth agreement",
        "a 2012 India-Japan deal"
    })
    void whatIsNoTimeOfTheSentenceIsNone(String text) {
        assertThat(longest(text, true)).isEmpty();
    }

    private static Optional<Mention.Time> longest(String text, boolean indian) {
        return new Times(text, DAY, indian)
                .in(0, text.length()).stream()
                        .max(Comparator.comparingInt(Mention::length))
                        .map(mention -> (Mention.Time) mention.value());
    }
}
