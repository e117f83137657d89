package io.monazite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that was taken for another encoding.
class MojibakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"Norra Kärr", "rare earths—and India’s", "Araxá, Salitre", "plain", "日本 1", "Türkiye"})
    void isPutRight(String meant) {
        String garbled = new String(meant.getBytes(StandardCharsets.UTF_8), Charset.forName("ISO-8859-1"));
        assertThat(Mojibake.repaired(garbled)).isEqualTo(meant);
        assertThat(Mojibake.repaired(meant)).as("what is right stays").isEqualTo(meant);
    }

    @Test
    void asIsThatOfThaiAndOfWesternEurope() {
        assertThat(Mojibake.repaired("rare earthsโ€”by Indiaโ€™s")).isEqualTo("rare earths—by India’s");
        assertThat(Mojibake.repaired("Indiaâ€™s KÃ¤rr")).isEqualTo("India’s Kärr");
    }

    @Test
    void realThaiAndRealAccentsStay() {
        for (String text : new String[] {"โรงงานแร่หายาก", "โกก", "Kärr é à ü", "Ã", "São Tomé"}) {
            assertThat(Mojibake.repaired(text)).isEqualTo(text);
        }
    }
}
