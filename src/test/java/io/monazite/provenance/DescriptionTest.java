package io.monazite.provenance;

import static io.monazite.provenance.Told.article;
import static io.monazite.provenance.Told.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;

class DescriptionTest {

    private static final NodeId IREL = NodeId.company("irel");

    @Test
    void ofASingleValueTheStrongestCounts() {
        Entity entity = describe(
                article("a").says(Map.of("name", "IREL", "latitude", 8.9, "kind", "COMPANY")),
                in(SourceKind.FILING, "b", "2024").says(Map.of("name", "IREL", "kind", "STATE_BODY")));
        assertThat(entity.id()).isEqualTo(IREL);
        assertThat(entity.text("kind")).contains("STATE_BODY");
        assertThat(entity.number("latitude")).contains(8.9);
        assertThat(entity.number("kind")).isEmpty();
        assertThat(entity.text("lei")).isEmpty();
        assertThat(entity.texts("aliases")).isEmpty();
    }

    @Test
    void listsAreJoined() {
        Entity entity = describe(
                in(SourceKind.FILING, "b", "2024").says(Map.of("name", "IREL", "roles", List.of("SEPARATOR", "MINER"))),
                article("a").says(Map.of("name", "IREL", "roles", List.of("MINER", "TRADER"))));
        assertThat(entity.texts("roles")).containsExactly("MINER", "TRADER", "SEPARATOR");
        assertThat(entity.texts("name")).isEmpty();
    }

    @Test
    void rivalNamesBecomeAliases() {
        Entity entity = describe(
                in(SourceKind.FILING, "a", "2024")
                        .says(Map.of("name", "IREL (India) Limited", "aliases", List.of("Indian Rare Earths"))),
                article("b").says(Map.of("name", "IREL")),
                article("c").says(Map.of("name", "IREL", "aliases", List.of("IREL (India) Limited", "IRE"))),
                article("d").says(Map.of("name", "IREL (India) Limited")));
        assertThat(entity.name()).isEqualTo("IREL (India) Limited");
        assertThat(entity.texts("aliases")).containsExactly("Indian Rare Earths", "IRE", "IREL");
    }

    @Test
    void aListThatIsDeniedAddsNothing() {
        Entity entity = describe(
                article("a").says(Map.of("name", "IREL", "roles", List.of("MINER"))),
                article("b").says(Map.of("roles", List.of("MAGNET_MAKER"))).denies());
        assertThat(entity.texts("roles")).containsExactly("MINER");
    }

    @Test
    void aListThatACopyAlteredAddsNothing() {
        Told root = article("a").says(Map.of("name", "IREL", "roles", List.of("MINER")));
        Entity entity = describe(
                root,
                article("b")
                        .says(Map.of("name", "Irel Ltd", "roles", List.of("MAGNET_MAKER")))
                        .copying(root.claim()));
        assertThat(entity.texts("roles")).containsExactly("MINER");
        assertThat(entity.texts("aliases")).isEmpty();
    }

    @Test
    void withoutANameItGoesByItsKey() {
        assertThat(describe(article("a")).name()).isEqualTo("irel");
    }

    @Test
    void withoutAClaimThereIsNoDescription() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Description.of(IREL, List.of()))
                .withMessage("company:irel is described by no claim");
    }

    private static Entity describe(Told... told) {
        return Description.of(
                IREL,
                List.of(told).stream().map(each -> each.about(IREL).claim()).toList());
    }
}
