package io.monazite.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;

class DescriptionTest {

    private static final NodeId IREL = NodeId.company("irel");

    private static Entity described(Claim... claims) {
        return Description.of(IREL, List.of(claims));
    }

    private static Said named(String claim, String name) {
        return Said.by(claim).about(IREL).stating("name", name);
    }

    @Test
    void theStrongestDecidesAndTheOthersFillTheGaps() {
        Entity entity = described(
                named("a", "IREL")
                        .in(SourceKind.FILING)
                        .stating("kind", "STATE_BODY")
                        .claim(),
                named("b", "IREL")
                        .stating("kind", "COMPANY")
                        .stating("ticker", "none")
                        .claim());
        assertThat(entity.name()).isEqualTo("IREL");
        assertThat(entity.text("kind")).hasValue("STATE_BODY");
        assertThat(entity.text("ticker")).hasValue("none");
        assertThat(entity.texts("aliases")).isEmpty();
    }

    @Test
    void listsAreJoinedEachValueOnce() {
        Entity entity = described(
                named("a", "IREL")
                        .stating("aliases", List.of("IRE", "IREL Ltd"))
                        .claim(),
                named("b", "IREL")
                        .in(SourceKind.FILING)
                        .stating("aliases", List.of("Indian Rare Earths", "IRE"))
                        .claim());
        assertThat(entity.texts("aliases")).containsExactlyInAnyOrder("IRE", "IREL Ltd", "Indian Rare Earths");
    }

    @Test
    void namesThatWereNotTakenAreAliases() {
        Entity entity = described(
                named("a", "Indian Rare Earths").claim(),
                named("b", "IREL (India)").in(SourceKind.FILING).claim(),
                named("c", "IREL")
                        .stating("aliases", List.of("IREL (India)", "IRE"))
                        .claim());
        assertThat(entity.name()).isEqualTo("IREL (India)");
        assertThat(entity.texts("aliases")).containsExactlyInAnyOrder("Indian Rare Earths", "IREL", "IRE");
    }

    @Test
    void aNameIsNoAliasOfItself() {
        assertThat(described(named("a", "IREL")
                                .stating("aliases", List.of("IREL"))
                                .claim())
                        .texts("aliases"))
                .isEmpty();
    }

    @Test
    void whatNoClaimDescribesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Description.of(IREL, List.of()))
                .withMessage("company:irel is described by no claim");
    }
}
