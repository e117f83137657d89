package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody typed reaches the index as words only, folded as the names in it are.
class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "IREL, (irel^4 OR irel*^2 OR irel~1)",
        "osc, (osc^4 OR osc*^2)",
        "Mühlenb, (muhlenb^4 OR muhlenb*^2 OR muhlenb~1)",
        "a AND b, (a^4 OR a*^2) AND (and^4 OR and*^2) AND (b^4 OR b*^2)",
    })
    void eachWordExactlyAsABeginningOrMisspelt(String text, String query) {
        assertThat(SearchText.query(text)).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", "\\", "\"(([{~^:", "\u0000"})
    void whatHasNoWordAsksNothing(String text) {
        assertThat(SearchText.query(text)).isEmpty();
    }
}
