package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeKind;
import io.monazite.graph.SearchHit;
import io.monazite.graph.Shown;
import io.monazite.graph.Version;

/// Entities are found by their names, however they are typed, and nothing typed is taken for an operator.
class SearchIT {

    private static final Set<NodeKind> KINDS = Set.of(NodeKind.COMPANY, NodeKind.COUNTRY, NodeKind.MATERIAL);

    private static SmallGraph small;
    private static Version first;
    private static Version second;

    @BeforeAll
    static void names() {
        small = new SmallGraph();
        first = small.load(
                Draft.of("irel", "company:irel", "IREL (India) Limited")
                        .with("aliases", List.of("Indian Rare Earths", "आईआरईएल")),
                Draft.of("toyotsu", "company:toyotsu", "Toyotsu Rare Earths India"),
                Draft.of("neo", "company:neo", "Neo Performance"),
                Draft.of("sillamae", "company:silmet", "Sillamäe Silmet"),
                Draft.of("and", "company:and-or", "AND OR NOT"),
                Draft.of("foo", "company:foo", "Foo or a [bracket]"),
                Draft.of("ministry", "company:ministry-of-mines", "Ministry of Mines"),
                Draft.of("india", "country:IN", "India"),
                Draft.of("chemical", "company:chemical", "Shin-Etsu Chemical Co., Ltd."),
                Draft.of("etsushi", "company:etsushi", "Etsushi Shinto"),
                Draft.of("ivory", "country:CI", "Côte d'Ivoire"),
                Draft.of("laos", "country:LA", "Lao People’s Democratic Republic"),
                Draft.of("islands", "country:VI", "Virgin Islands, U.S."),
                Draft.of("plant", "company:lynas-usa", "Lynas U.S. Rare Earths")
                        .with("aliases", List.of("Nd_2:14,B O'Lynas")));
        second = small.load(Draft.of("neo2", "company:neo", "Magnequench").supersedes("neo"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Toyotsu Rare Earths India, toyotsu",
                "toyot, toyotsu",
                "TOYOTSU, toyotsu",
                "toyotzu, toyotsu",
                "earths toyotsu, toyotsu",
                "Indian Rare, irel",
                "आईआरईएल, irel",
                "silmet, silmet",
                "Sillamae, silmet",
                "Sillamäe, silmet",
                "irel, irel",
                "and, and-or",
                "Ministry of Mines, ministry-of-mines",
                "ministry of, ministry-of-mines",
                "foo, foo",
                "Côte d'Ivoire, CI",
                "cote d’ivoire, CI",
                "Ivoire, CI",
                "ivoir, CI",
                "d Ivoire, CI",
                "People's, LA",
                "people, LA",
                "Lao People's Democratic Republic, LA",
                "Virgin Islands U.S., VI",
                "islands u.s, VI",
                "u s islands, VI",
                "Lynas U.S. Rare Earths, lynas-usa",
                "O'Lynas, lynas-usa",
                "Nd_2:14, lynas-usa",
                "2 14 B, lynas-usa"
            })
    void itIsFound(String text, String expected) {
        assertThat(found(text, first)).contains(expected);
        assertThat(found(text, first).getFirst()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo\" OR *:* ~ ( [ \\",
                "*:*",
                "name:irel",
                "\"",
                "((((",
                "foo AND",
                "NOT foo",
                "/.*/",
                "a^b~2",
                "a'*:*",
                "'.’",
                "x.*.y",
                "o'~ OR d'*",
                "[a TO z]",
                "&& || !",
                "",
                "   ",
                "\u0000"
            })
    void hostileTextIsOnlyText(String text) {
        assertThatCode(() -> found(text, first)).doesNotThrowAnyException();
        assertThat(found(text, first)).as("an operator would find all").hasSizeLessThan(3);
    }

    @Test
    void veryLongTextIsCutToItsFirstWords() {
        assertThatCode(() -> found("word ".repeat(5000), first)).doesNotThrowAnyException();
        assertThatCode(() -> found("word.".repeat(5000), first)).doesNotThrowAnyException();
        assertThatCode(() -> found("w'".repeat(5000), first)).doesNotThrowAnyException();
    }

    @Test
    void onlyKindsAskedForAreFoundAndPagesFollowEachOther() {
        assertThat(small.graph.search("india", Set.of(NodeKind.COUNTRY), Shown.ALL, 0, 10, first))
                .singleElement()
                .satisfies(hit -> assertThat(hit.entity().id().kind()).isEqualTo(NodeKind.COUNTRY));
        List<String> all = found("india", first);
        assertThat(all).hasSize(3);
        assertThat(small.graph.search("india", KINDS, Shown.ALL, 1, 1, first))
                .extracting(hit -> hit.entity().id().key())
                .containsExactly(all.get(1));
        assertThat(small.graph.search("india", KINDS, Shown.ALL, 0, 10, first))
                .extracting(hit -> hit.score())
                .isSortedAccordingTo((one, two) -> Double.compare(two, one));
    }

    /// However the words of a name are parted: by a hyphen, a comma, a bracket.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Sillamäe Silmet, silmet, 1",
                "Sillamae Silmet, silmet, .9",
                "indian rare earths, irel, .9",
                "shin-etsu, chemical, .8",
                "etsu shin, chemical, .6",
                "chemical co, chemical, .6",
                "limited irel india, irel, .6",
                "earths indian, irel, .5",
                "etsus, etsushi, .8",
                "shin etsushi, etsushi, .4",
                "Côte d'Ivoire, CI, 1",
                "cote d'ivoire, CI, .9",
                "ivoire d, CI, .6",
                "ivoire cote, CI, .5",
                "islands u.s., VI, .6"
            })
    void theNearerTheNameTheHigherTheScore(String text, String expected, double score) {
        assertThat(small.graph.search(text, KINDS, Shown.ALL, 0, 10, first))
                .first()
                .satisfies(hit -> {
                    assertThat(hit.entity().id().key()).isEqualTo(expected);
                    assertThat(hit.score()).isCloseTo(score, within(1e-9));
                });
    }

    @Test
    void whereNamesAreAllThatIsWantedNothingElseIsRead() {
        List<SearchHit> whole = small.graph.search("india", KINDS, Shown.ALL, 0, 10, first);
        assertThat(small.graph.search("india", KINDS, Shown.NAME, 0, 10, first))
                .isEqualTo(whole.stream()
                        .map(hit -> new SearchHit(
                                new Entity(
                                        hit.entity().id(),
                                        Map.of("name", hit.entity().name())),
                                hit.score()))
                        .toList())
                .isNotEqualTo(whole);
    }

    @Test
    void aNameIsFoundAtTheVersionsThatHaveIt() {
        assertThat(found("performance", first)).containsExactly("neo");
        assertThat(found("performance", second)).isEmpty();
        assertThat(found("magnequench", second)).containsExactly("neo");
        assertThat(found("magnequench", first)).isEmpty();
    }

    private static List<String> found(String text, Version version) {
        return small.graph.search(text, KINDS, Shown.ALL, 0, 10, version).stream()
                .map(hit -> hit.entity().id().key())
                .toList();
    }
}
