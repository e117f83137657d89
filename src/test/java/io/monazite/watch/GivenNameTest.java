package io.monazite.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNameTest {

    @Test
    void isKeptWithoutTheSpaceAroundIt() {
        assertThat(GivenName.of(" Japan's rare earths, 日本 ")).isEqualTo("Japan's rare earths, 日本");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "a\u0007bell", "half \uD800", "none \uFFFE"})
    void isRefusedWhereNoFeedCouldShowIt(String given) {
        assertThatExceptionOfType(WatchException.class)
                .isThrownBy(() -> GivenName.of(given))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("name"));
    }
}
