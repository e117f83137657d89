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

    /// The index keeps such a word whole; a name that was stored in parts is found by these too.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "d'Or, (d'or^4 OR d'or*^2 OR d'or~1) OR ((d^4 OR d*^2) AND (or^4 OR or*^2))",
                "U.S., (u.s^4 OR u.s*^2) OR ((u^4 OR u*^2) AND (s^4 OR s*^2))",
                "d’Or, (d’or^4 OR d’or*^2 OR d’or~1) OR ((d^4 OR d*^2) AND (or^4 OR or*^2))",
            })
    void aWordWithASignInsideIsLookedForWholeOrInParts(String text, String query) {
        assertThat(SearchText.query(text)).isEqualTo("(" + query + ")");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Côte d'Ivoire, Cote d Ivoire",
                "Virgin Islands (U.S.), Virgin Islands (U S.)",
                "1:2_3, 1 2 3",
            })
    void aNameWithASignInsideIsStoredInPartsToo(String name, String parted) {
        assertThat(SearchText.parted(name)).contains(parted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mühlenberg", "Shin-Etsu Chemical Co., Ltd.", "' . '", "Kachin Organisation/Army"})
    void aNameThatTheIndexPartsIsNotStoredTwice(String name) {
        assertThat(SearchText.parted(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "..", "’", "a", "d' ", "'d", ".a."})
    void signsThatStandOutsideOfWordsDoNotReachTheIndex(String text) {
        assertThat(SearchText.query(text)).doesNotContain("'", "’", ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", "\\", "\"(([{~^:", "\u0000"})
    void whatHasNoWordAsksNothing(String text) {
        assertThat(SearchText.query(text)).isEmpty();
    }
}
