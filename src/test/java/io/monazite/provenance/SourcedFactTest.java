package io.monazite.provenance;

import static io.monazite.provenance.Told.article;
import static io.monazite.provenance.Told.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Interval;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;

class SourcedFactTest {

    private static final Location FACT = new Location(NodeId.company("irel"), NodeId.country("IN"));

    @Test
    void withdrawnClaimsAreKeptButNotRead() {
        Claim live = article("live").tonnes(1000).claim();
        Claim gone = article("gone").tonnes(5000).retracted();
        SourcedFact fact = SourcedFact.of(FACT, List.of(gone, live));
        assertThat(fact.id()).isEqualTo(FACT.id());
        assertThat(fact.claims()).containsExactly(gone, live);
        assertThat(fact.reading().preferred()).isEqualTo(id("live"));
        assertThat(fact.reading().origins()).isEqualTo(1);
        assertThat(fact.reading().setAside()).isEmpty();
        assertThat(fact.reading().disputed()).isFalse();
        assertThat(fact.reading().amount()).hasFieldOrPropertyWithValue("interval", Interval.exactly(1000));
    }

    @Test
    void withNoLiveClaimItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourcedFact.of(FACT, List.of(article("gone").retracted())))
                .withMessage("location:irel/IN has no live claim behind it");
        assertThatIllegalArgumentException().isThrownBy(() -> SourcedFact.of(FACT, List.of()));
    }
}
