package io.monazite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024, YEAR, 2024-01-01, 2024-12-31",
        "2024-H1, HALF, 2024-01-01, 2024-06-30",
        "2024-H2, HALF, 2024-07-01, 2024-12-31",
        "2024-Q1, QUARTER, 2024-01-01, 2024-03-31",
        "2024-Q2, QUARTER, 2024-04-01, 2024-06-30",
        "2024-Q3, QUARTER, 2024-07-01, 2024-09-30",
        "2024-Q4, QUARTER, 2024-10-01, 2024-12-31",
        "2024-01, MONTH, 2024-01-01, 2024-01-31",
        "2024-02, MONTH, 2024-02-01, 2024-02-29",
        "2023-02, MONTH, 2023-02-01, 2023-02-28",
        "2024-12, MONTH, 2024-12-01, 2024-12-31",
        "2017/2024, CUMULATIVE, 2017-01-01, 2024-12-31",
        "2024/2024, CUMULATIVE, 2024-01-01, 2024-12-31",
        "2025-01/2025-07, CUMULATIVE, 2025-01-01, 2025-07-31",
        "FY2024-25/IN, FISCAL_YEAR, 2024-04-01, 2025-03-31",
        "FY2024-25/JP, FISCAL_YEAR, 2024-04-01, 2025-03-31",
        "FY2024-25/GB, FISCAL_YEAR, 2024-04-01, 2025-03-31",
        "FY2024-25/AU, FISCAL_YEAR, 2024-07-01, 2025-06-30",
        "FY2024-25/US, FISCAL_YEAR, 2024-10-01, 2025-09-30",
        "FY1999-00/IN, FISCAL_YEAR, 1999-04-01, 2000-03-31",
    })
    void readsEveryForm(String text, Period.Kind kind, LocalDate from, LocalDate to) {
        Period period = Period.parse(text);
        assertThat(period).isEqualTo(new Period(kind, text, from, to)).hasToString(text);
    }

    @Test
    void aRateHasNoBounds() {
        assertThat(Period.parse("per-year")).isEqualTo(new Period(Period.Kind.RATE, "per-year", null, null));
    }

    @Test
    void onlyACalendarYearIsOne() {
        assertThat(Period.parse("2024").calendarYear()).hasValue(2024);
        assertThat(Period.parse("2024/2024").calendarYear()).isEmpty();
        assertThat(Period.parse("FY2024-25/IN").calendarYear()).isEmpty();
        assertThat(Period.parse("per-year").calendarYear()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-H3",
                "2024-H0",
                "2024-Q5",
                "2024-Q0",
                "2024-13",
                "2024-00",
                "2024-7",
                " 2024",
                "2024 ",
                "per year",
                "2024-H1/2024-H2",
                "fy2024-25/IN",
                "FY2024/IN",
                "FY2024-25",
                "2024-07-01"
            })
    void refusesOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageStartingWith("'%s' is not a period: write 2024, 2024-H1", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FY2024-26/IN", "FY2024-24/IN", "FY2024-25/XX", "FY2024-25/CN"})
    void refusesFiscalYearsThatDoNotFollowOrAreNotKnown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageStartingWith("'%s' is not a fiscal year", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025/2024", "2025-07/2025-06", "2025-01/2024"})
    void refusesToEndBeforeItBegins(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage("'%s' ends before it begins", text);
    }

    @Test
    void refusesARangeWithAMonthThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse("2024-13/2025-01"));
    }
}
