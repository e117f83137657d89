package io.monazite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/// A fact is what its key says: the key tells all of it, and no two facts share one.
class FactKeyProperties {

    @Property
    void theKeyTellsTheWholeFact(@ForAll("facts") Fact fact) {
        assertThat(KeyParts.of(fact).fact()).isEqualTo(fact);
    }

    @Property
    void theIdIsAnId(@ForAll("facts") Fact fact) {
        assertThat(NodeId.parse(fact.id().toString())).isEqualTo(fact.id());
    }

    @Property
    void suppliesAreReadBackOutOfTheirIds(@ForAll @Size(min = 1, max = 5) List<@From("supplies") Fact> supplies) {
        SupplyIds ids = new SupplyIds();
        assertThat(supplies).allSatisfy(supply -> {
            assertThat(ids.supply(supply.id())).isEqualTo(supply);
            assertThat(ids.supply(supply.id())).isEqualTo(supply);
        });
    }

    @Example
    void whatIsNoSupplyIsRefusedEachTime() {
        SupplyIds ids = new SupplyIds();
        NodeId strange = NodeId.parse("supply:irel/JP/ndpr-oxide/REO/2024/ACTUAL/x/y");
        NodeId unknown = NodeId.parse("supply:irel/JP/ndpr-oxide/REO/2024/NONESUCH/-");
        for (NodeId id : List.of(strange, unknown, strange, unknown)) {
            assertThatIllegalArgumentException().isThrownBy(() -> ids.supply(id));
        }
    }

    @Property(tries = 5000)
    void twoFactsHaveOneIdOnlyIfTheyAreTheSame(@ForAll("pairs") Tuple.Tuple2<Fact, Fact> pair) {
        assertThat(pair.get1().id().equals(pair.get2().id()))
                .as("%s and %s", pair.get1(), pair.get2())
                .isEqualTo(pair.get1().equals(pair.get2()));
    }

    @Property
    void theOrderOfSharersIsNoMatter(@ForAll("shares") Fact fact) {
        Share share = (Share) fact;
        List<NodeId> reversed = new ArrayList<>(share.parties());
        Collections.reverse(reversed);
        reversed.add(share.parties().getFirst());
        Share same = new Share(
                reversed,
                share.material(),
                share.stage(),
                share.whole(),
                share.measureOf(),
                share.period(),
                share.outlook());
        assertThat(same).isEqualTo(share);
        assertThat(same.id()).isEqualTo(share.id());
    }

    @Provide
    Arbitrary<Fact> facts() {
        return FactArbitraries.any();
    }

    /// Two of one kind: of others the prefix tells them apart.
    @Provide
    Arbitrary<Tuple.Tuple2<Fact, Fact>> pairs() {
        return FactArbitraries.any()
                .flatMap(one -> FactArbitraries.of(one.id().kind()).map(other -> Tuple.of(one, other)));
    }

    @Provide
    Arbitrary<Fact> supplies() {
        return FactArbitraries.of(NodeKind.SUPPLY);
    }

    @Provide
    Arbitrary<Fact> shares() {
        return FactArbitraries.of(NodeKind.SHARE);
    }
}
