package io.monazite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against published identifiers, so that not the code's own arithmetic is the measure.
class LeiTest {

    private static final String PUBLISHED = "5493001KJTIIGC8Y1R12";

    @ParameterizedTest
    @ValueSource(strings = {PUBLISHED, "HWUPKR0MPOU8FGXBT394", "INR2EJN1ERAN0W5ZP974", "213800WSGIIZCXF1P572"})
    void takesPublishedIdentifiers(String code) {
        assertThat(new Lei(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("withOneDigitChanged")
    void refusesAnySingleDigitThatWasChanged(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lei(code))
                .withMessage("'%s' is not an LEI: its check digits do not fit", code);
    }

    static Stream<String> withOneDigitChanged() {
        return IntStream.range(0, PUBLISHED.length())
                .filter(place -> Character.isDigit(PUBLISHED.charAt(place)))
                .mapToObj(place -> PUBLISHED.substring(0, place)
                        + (PUBLISHED.charAt(place) == '9' ? '0' : (char) (PUBLISHED.charAt(place) + 1))
                        + PUBLISHED.substring(place + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5493001KJTIIGC8Y1R21", "5493001KJTIICG8Y1R12"})
    void refusesSwappedCharacters(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Lei(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5493001KJTIIGC8Y1R1",
                "5493001KJTIIGC8Y1R123",
                "5493001kjtiigc8y1r12",
                "5493001KJTIIGC8Y1RAB"
            })
    void refusesOtherForms(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lei(code))
                .withMessage("'%s' is not an LEI: twenty characters, the last two digits", code);
    }
}
