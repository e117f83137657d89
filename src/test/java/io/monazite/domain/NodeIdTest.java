package io.monazite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company:irel",
                "company:7-rare-earths",
                "country:IN",
                "country:EU",
                "country:WORLD",
                "deposit:bayan-obo",
                "article:https://example.org/a?b=c:d#e",
                "claim:c01",
                "supply:irel/trei/ndpr-oxide/GROSS/2024/ACTUAL/-"
            })
    void readsAndWritesTheSame(String text) {
        assertThat(NodeId.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @EnumSource(NodeKind.class)
    void everyKindIsFoundByItsPrefix(NodeKind kind) {
        String key = kind == NodeKind.COUNTRY ? "IN" : "a";
        assertThat(NodeId.parse(kind.prefix() + ":" + key)).isEqualTo(new NodeId(kind, key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "irel", ":irel", "Company:irel", "mine:irel", "company"})
    void refusesWhatHasNoKnownKind(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NodeId.parse(text))
                .withMessage("'%s' is not an id: write kind:key, such as company:irel or country:JP", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IREL", "irel_1", "-irel", "irel-", "ir--el", "ir el", "irél", "irel\n"})
    void refusesKeysOfEntitiesThatAreNoSlugs(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NodeId(NodeKind.COMPANY, key))
                .withMessage(
                        "'company:%s' is not an id: the key is lower-case letters and digits joined by hyphens", key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in", "IND", "I", "I1", "world"})
    void refusesKeysOfCountriesThatAreNoCodes(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NodeId.country(key))
                .withMessage("'country:%s' is not an id: the key is an ISO 3166-1 alpha-2 code, EU or WORLD", key);
    }

    @Test
    void refusesHalfACharacterAndTakesAWholeOne() {
        String half = "a" + '\uD83D';
        assertThatIllegalArgumentException().isThrownBy(() -> new NodeId(NodeKind.ARTICLE, half));
        assertThat(new NodeId(NodeKind.ARTICLE, half + '\uDE00').key()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "a\u0000b"})
    void refusesOtherKeysWithWhiteSpace(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NodeId(NodeKind.ARTICLE, key))
                .withMessageContaining(
                        "the key has neither white space nor broken characters, and at most 400 characters");
    }

    @Test
    void aKeyHasAtMostFourHundredCharacters() {
        assertThat(NodeId.company("a".repeat(400)).key()).hasSize(400);
        assertThatIllegalArgumentException().isThrownBy(() -> NodeId.company("a".repeat(401)));
        assertThatIllegalArgumentException().isThrownBy(() -> new NodeId(NodeKind.ARTICLE, "a".repeat(401)));
    }

    @Test
    void areInTheOrderOfTheirText() {
        List<NodeId> ids = Stream.of("country:IN", "company:b", "company:a-b", "company:a")
                .map(NodeId::parse)
                .sorted()
                .toList();
        assertThat(ids).map(NodeId::toString).containsExactly("company:a", "company:a-b", "company:b", "country:IN");
    }

    @Test
    void onlyCompaniesAndCountriesAreParties() {
        assertThat(NodeKind.values()).filteredOn(NodeKind::isParty).containsExactly(NodeKind.COUNTRY, NodeKind.COMPANY);
    }

    @Test
    void idsAreInTheOrderInWhichTheyAreWritten() {
        List<NodeId> ids = Stream.of(NodeKind.values())
                .flatMap(kind -> Stream.of("IN", "JP", "WORLD", "a", "a-b", "a1", "ab", "b/c", "-")
                        .flatMap(key -> {
                            try {
                                return Stream.of(new NodeId(kind, key));
                            } catch (IllegalArgumentException e) {
                                return Stream.empty(); // Not a key of this kind.
                            }
                        }))
                .toList();
        for (NodeId one : ids) {
            for (NodeId other : ids) {
                assertThat(Integer.signum(one.compareTo(other)))
                        .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
            }
        }
    }
}
