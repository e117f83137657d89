package io.monazite.extract.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    @Test
    void whatWasReadInTheWrongCharsetIsRepaired() {
        assertThat(repaired("Japanโ€”about one-third of Indiaโ€™s output"))
                .isEqualTo("Japan—about one-third of India’s output");
        assertThat(repaired("Japanâ€”about one-third of Indiaâ€™s output, said JosÃ©"))
                .isEqualTo("Japan—about one-third of India’s output, said José");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Æther, naïve café – “quoted”", "ไทยเป็นประเทศ", "日本の希土類", "Größe in €"})
    void whatIsRightStaysAsItIs(String right) {
        assertThat(Decoding.text(right.getBytes(StandardCharsets.UTF_8))).isEqualTo(right);
    }

    private static String repaired(String broken) {
        return Decoding.text(broken.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoUtf8IsReadInTheCharsetThatItLooksLike() {
        byte[] latin = "Une société française a livré à l’été des matériaux très recherchés en Estonie"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(Decoding.text(latin)).contains("société française", "matériaux");
    }
}
