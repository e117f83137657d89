package io.monazite.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Countries under the names and codes of feeds.
class CountriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Burma|MM", "Vietnam|VN", "Viet Nam|VN", "Congo (Kinshasa)|CD", "Russia|RU", "Côte d’Ivoire|CI",
                "Korea, Republic of|KR", "United States|US", "Türkiye|TR", "Laos|LA", "North Korea|KP", "CHINA|CN",
                "Greenland|GL", "Tanzania|TZ"
            })
    void byName(String name, String code) {
        assertThat(Countries.named(name)).contains("country:" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"World total (rounded)", "Other countries", "Korea", "Congo", "", "Europe", "Soviet Union"})
    void whatIsNoSingleCountryHasNoId(String name) {
        assertThat(Countries.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"356,IN", "392,JP", "156,CN", "704,VN", "36,AU"})
    void byNumber(int number, String code) {
        assertThat(Countries.numbered(number)).contains("country:" + code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 97, 490, 899, -1, 150, 100_000})
    void areasHaveNoId(int number) {
        assertThat(Countries.numbered(number)).isEmpty();
    }
}
