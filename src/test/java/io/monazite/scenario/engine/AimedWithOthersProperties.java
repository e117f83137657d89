package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.opentest4j.TestAbortedException;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What must hold where one shock is aimed at the buyers of Japan and another at nobody, under every rule.
class AimedWithOthersProperties {

    private static final double EXACT = 1e-7;

    private interface Trade {
        void at(NodeId party, List<Flow> bought, List<Flow> sold);
    }

    /// A shock aimed at a place and one aimed at nobody, of suppliers drawn by lot.
    private record Pair(Network network, NodeId one, NodeId other, Rationing rule) {

        static Pair of(Network network, long seed) {
            Random random = new Random(seed);
            return new Pair(
                    network,
                    supplier(network, random),
                    supplier(network, random),
                    Rationing.values()[random.nextInt(3)]);
        }

        private static NodeId supplier(Network network, Random random) {
            return network.flows().isEmpty()
                    ? Market.party("c0")
                    : network.flows()
                            .get(random.nextInt(network.flows().size()))
                            .supplier();
        }

        Shock aimed(double withheld, String place) {
            return new SupplierRetains(one, withheld, Set.of(), Set.of(NodeId.country(place)));
        }

        Shock unaimed(NodeId supplier, double withheld) {
            return SupplierRetains.all(supplier, withheld);
        }

        Map<NodeId, Double> losses(Shock... shocks) {
            Map<NodeId, Double> losses = new HashMap<>();
            network.flows().forEach(flow -> losses.put(flow.fact(), 0.0));
            outcome(shocks)
                    .flows()
                    .forEach(loss -> losses.put(
                            loss.flow().fact(), loss.tonnes().bestFigure().orElseThrow()));
            return losses;
        }

        /// Looks at all who are not shocked themselves, and sell on no less than they buy.
        void passingOn(Trade look) {
            Set.copyOf(network.flows().stream().map(Flow::supplier).toList()).forEach(party -> {
                List<Flow> bought = flows(network, flow -> flow.buyer().equals(party));
                List<Flow> sold = flows(network, flow -> flow.supplier().equals(party));
                boolean isHit = party.equals(one) || party.equals(other);
                if (party.kind() != NodeKind.COUNTRY && !bought.isEmpty() && !isHit && tonnes(sold) >= tonnes(bought)) {
                    look.at(party, bought, sold);
                }
            });
        }

        /// Where goods go round all but undiminished there is no answer of which anything could be said.
        Outcome outcome(Shock... shocks) {
            try {
                return Propagation.run(network, Scenario.of(shocks).under(rule));
            } catch (UnsettledException e) {
                throw new TestAbortedException(e.getMessage(), e);
            }
        }
    }

    private static void areEqual(Map<NodeId, Double> found, Map<NodeId, Double> expected, Pair pair) {
        expected.forEach((fact, loss) -> assertThat(found.getOrDefault(fact, 0.0))
                .as("loss of %s by %s", fact, pair)
                .isCloseTo(loss, within(EXACT)));
    }

    @Property(tries = 5_000)
    void aimingNothingAddsNothing(@ForAll long seed) {
        Pair pair = Pair.of(RandomMarket.rich(seed).network(), seed);

        areEqual(
                pair.losses(pair.aimed(0, "JP"), pair.unaimed(pair.other, .7)),
                pair.losses(pair.unaimed(pair.other, .7)),
                pair);
        areEqual(
                pair.losses(pair.aimed(.6, "JP"), pair.unaimed(pair.other, 0)),
                pair.losses(pair.aimed(.6, "JP")),
                pair);
    }

    @Property(tries = 5_000)
    void whatIsAimedAtAllIsAimedAtNobody(@ForAll long seed) {
        Pair pair = Pair.of(RandomMarket.rich(seed).network(), seed);

        areEqual(
                pair.losses(pair.aimed(.6, "WORLD"), pair.unaimed(pair.other, .7)),
                pair.losses(pair.unaimed(pair.one, .6), pair.unaimed(pair.other, .7)),
                pair);
    }

    @Property(tries = 5_000)
    void nobodyLosesLessThanByWhatIsAimedAtNobodyAlone(@ForAll long seed) {
        Pair pair = Pair.of(RandomMarket.rich(seed).network(), seed);
        Map<NodeId, Double> alone = pair.losses(pair.unaimed(pair.other, .7));
        Map<NodeId, Double> both = pair.losses(pair.aimed(.6, "JP"), pair.unaimed(pair.other, .7));

        alone.forEach((fact, loss) -> assertThat(both.getOrDefault(fact, 0.0))
                .as("loss of %s by %s", fact, pair)
                .isGreaterThanOrEqualTo(loss - EXACT));
    }

    /// One material and nothing but flows: who sells on no less than it buys passes on exactly what it loses.
    @Property(tries = 10_000)
    void tonnesAreConserved(@ForAll long seed) {
        Pair pair = Pair.of(RandomMarket.simple(seed).network(), seed);
        Map<NodeId, Double> losses = pair.losses(pair.aimed(.6, "JP"), pair.unaimed(pair.other, .7));

        pair.passingOn((party, bought, sold) -> assertThat(lost(sold, losses))
                .as("what %s passes on by %s", party, pair)
                .isCloseTo(lost(bought, losses), within(EXACT)));
    }

    /// Where goods come out of Japan again too, nobody passes on more than it loses.
    @Property(tries = 10_000)
    void noTonneIsLostTwice(@ForAll long seed) {
        Network drawn = RandomMarket.simple(seed).network();
        Map<NodeId, NodeId> located =
                Map.of(Market.party("c0"), Market.party("JP"), Market.party("c1"), Market.party("DE"));
        Pair pair = Pair.of(Network.of(drawn.flows(), new Geography(located, Map.of()), drawn.materials()), seed);
        Map<NodeId, Double> losses = pair.losses(pair.aimed(.6, "JP"), pair.unaimed(pair.other, .7));

        pair.passingOn((party, bought, sold) -> assertThat(lost(sold, losses))
                .as("what %s passes on by %s", party, pair)
                .isLessThanOrEqualTo(lost(bought, losses) + EXACT));
    }

    @Property(tries = 3_000)
    void contributionsAndCausesSumToTheLoss(@ForAll long seed) {
        Pair pair = Pair.of(RandomMarket.rich(seed).network(), seed);
        Outcome outcome = pair.outcome(pair.aimed(.6, "JP"), pair.unaimed(pair.other, .7));

        for (PartyLoss loss : outcome.losses()) {
            assertThat(loss.contributions().stream()
                            .mapToDouble(inflow -> inflow.tonnes().bestFigure().orElseThrow())
                            .sum())
                    .isCloseTo(loss.tonnes().bestFigure().orElseThrow(), within(EXACT));
        }
        for (FlowLoss loss : outcome.flows()) {
            assertThat(loss.causes().stream().mapToDouble(Cause::share).sum())
                    .as("causes of %s by %s", loss, pair)
                    .isCloseTo(1, within(EXACT));
        }
    }

    private static List<Flow> flows(Network network, Predicate<Flow> test) {
        return network.flows().stream().filter(test).toList();
    }

    private static double tonnes(List<Flow> flows) {
        return flows.stream()
                .mapToDouble(flow -> flow.tonnes().bestFigure().orElseThrow())
                .sum();
    }

    private static double lost(List<Flow> flows, Map<NodeId, Double> losses) {
        return flows.stream()
                .mapToDouble(flow -> losses.getOrDefault(flow.fact(), 0.0))
                .sum();
    }
}
