package io.monazite.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonProblemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1} \"b\"   | more follows after the value",
                "{\"a\":         | it ends in the middle",
                "{\"a\":1,\"a\":2} | Duplicate field 'a'",
                "{\"a\" 1}        | was expecting a colon",
                "{\"a\":\"\\x\"}   | Unrecognized character escape"
            })
    void saysWhatIsWrongAndNotHowItIsRead(String row, String reason) {
        assertThat(NdjsonReader.read(1, row).toString())
                .contains(reason)
                .doesNotContain("`")
                .doesNotContainPattern("com\\.fasterxml|Feature|REDACTED");
    }

    @ParameterizedTest
    @CsvSource({"[,5000,nested too deeply", "1,5000,nested too deeply"})
    void tooMuchIsToldSo(String sign, int times, String reason) {
        assertThat(NdjsonReader.read(1, "{\"a\":" + sign.repeat(times)).toString())
                .contains(reason)
                .doesNotContain("StreamReadConstraints");
    }
}
