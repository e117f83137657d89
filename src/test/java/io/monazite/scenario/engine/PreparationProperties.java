package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What is prepared quickly is what the plain definitions, looking at all flows, say.
class PreparationProperties {

    private static final Period YEAR = Period.parse("2024");
    private static final Set<SupplyStatus> ALL = EnumSet.allOf(SupplyStatus.class);
    private static final Set<SupplyStatus> ACTUAL = EnumSet.of(SupplyStatus.SHIPPED, SupplyStatus.REPORTED);

    @Property(tries = 2000)
    void partsAreTakenOutOfWholesAsByLookingAtAllPairs(@ForAll long seed) {
        Reported reported = RandomReports.overOneYear(seed);
        QuadraticWholes oracle = new QuadraticWholes(reported.flows(), reported.geography(), reported.materials());
        Wholes wholes = wholes(reported);
        Comparator<Flow> order = Comparator.comparing(Flow::fact);
        assertThat(reported.flows().stream()
                        .map(wholes::remaining)
                        .filter(Objects::nonNull)
                        .sorted(order)
                        .toList())
                .isEqualTo(oracle.flows().stream().sorted(order).toList());
        assertThat(wholes.contradictions()).isEqualTo(oracle.contradictions());
    }

    private static Wholes wholes(Reported reported) {
        return Wholes.of(
                reported.flows(), reported.book().numbers().ends(), reported.geography(), reported.materials());
    }

    @Example
    void theRandomReportsHavePartsAndContradictions() {
        int parts = 0;
        int contradictions = 0;
        for (long seed = 0; seed < 50; seed++) {
            Reported reported = RandomReports.overOneYear(seed);
            Numbering numbers = reported.book().numbers().ends();
            parts += new Containment(reported.flows(), numbers, reported.geography(), reported.materials())
                    .partsOf()
                    .size();
            contradictions += wholes(reported).contradictions().size();
        }
        assertThat(parts).isGreaterThan(100);
        assertThat(contradictions).isGreaterThan(20);
    }

    @Property(tries = 1000)
    void theFlowsOfAShockAreThoseThatItSelects(@ForAll long seed) {
        Reported reported = RandomReports.of(seed);
        for (Scenario scenario : scenarios()) {
            assertThat(new ShockedFlows(reported).of(scenario))
                    .containsExactlyInAnyOrderElementsOf(reported.flows().stream()
                            .filter(shocked(reported, scenario))
                            .toList());
        }
    }

    @Property(tries = 1000)
    void periodAndBasesAreChosenAsByLookingAtAllFlows(@ForAll long seed) {
        Reported reported = RandomReports.of(seed);
        for (Scenario scenario : scenarios()) {
            for (Set<SupplyStatus> statuses : List.of(ALL, ACTUAL)) {
                NetworkChoice choice = Preparation.choose(reported, scenario, statuses, null);
                List<ReportedFlow> counted = reported.flows().stream()
                        .filter(flow -> statuses.contains(flow.status()))
                        .toList();
                Predicate<ReportedFlow> shocked = shocked(reported, scenario);
                Period latest = PeriodChoice.latestYear(counted.stream()
                                .filter(shocked)
                                .map(ReportedFlow::period)
                                .toList())
                        .orElse(null);
                assertThat(choice.period()).isEqualTo(latest);
                if (latest != null) {
                    PeriodChoice period = new PeriodChoice(latest);
                    BasisChoice basis = BasisChoice.of(FlowBook.of(counted).tallies(), choice, period);
                    bases(
                                    counted.stream()
                                            .filter(flow -> period.admits(flow.period()))
                                            .toList(),
                                    shocked)
                            .forEach((material, chosen) -> {
                                for (Basis each : Basis.values()) {
                                    assertThat(basis.admits(material, each)).isEqualTo(each == chosen);
                                }
                            });
                }
            }
        }
    }

    @Property(tries = 1000)
    void theNetworkDoesNotDependOnTheOrderOfReports(@ForAll long seed) {
        Reported reported = RandomReports.of(seed);
        Reported other = anew(
                reported, new ArrayList<>(reported.flows()).reversed(), new ArrayList<>(reported.amounts()).reversed());
        for (Scenario scenario : scenarios()) {
            assertThat(Preparation.forLatestYear(other, scenario, ALL))
                    .isEqualTo(Preparation.forLatestYear(reported, scenario, ALL));
        }
    }

    @Property(tries = 1000)
    void aSuccessorIsWhatWouldBeMadeAnew(@ForAll long seed) {
        Reported reported = RandomReports.of(seed);
        List<ReportedFlow> come = RandomReports.others(seed + 1);
        List<FlowKey> gone =
                RandomReports.others(seed + 2).stream().map(FlowKey::of).toList();
        Map<FlowKey, ReportedFlow> expected = new TreeMap<>();
        reported.flows().forEach(flow -> expected.put(FlowKey.of(flow), flow));
        gone.forEach(expected::remove);
        come.forEach(flow -> expected.put(FlowKey.of(flow), flow));

        if (seed % 2 == 0) {
            // What was looked at before is changed; what was not is made when it is looked at.
            reported.book().to(NodeId.country("JP"));
            reported.book().under(NodeId.parse("agreement:a0"));
        }
        Reported successor = reported.withFlows(gone, come);

        assertThat(successor.flows()).containsExactlyElementsOf(expected.values());
        FlowBook anew = FlowBook.of(expected.values());
        for (ReportedFlow flow : reported.flows()) {
            assertThat(successor.book().from(flow.supplier())).isEqualTo(anew.from(flow.supplier()));
            assertThat(successor.book().to(flow.buyer())).isEqualTo(anew.to(flow.buyer()));
            for (Period period : List.of(Period.parse("2024"), Period.parse("2022"))) {
                assertThat(successor.book().tallies().bases(flow.material(), ALL, new PeriodChoice(period)))
                        .isEqualTo(anew.tallies().bases(flow.material(), ALL, new PeriodChoice(period)));
            }
        }
        for (String agreement : List.of("agreement:a0", "agreement:a1")) {
            assertThat(successor.book().under(NodeId.parse(agreement)))
                    .isEqualTo(anew.under(NodeId.parse(agreement)))
                    .allMatch(
                            flow -> NodeId.parse(agreement).equals(flow.terms().agreement()));
        }
    }

    @Property(tries = 1000)
    void theNetworkOfASuccessorIsThatMadeAnew(@ForAll long seed) {
        Reported reported = RandomReports.of(seed);
        if (seed % 4 != 0) {
            reported.book().numbers();
        }
        Reported successor = reported;
        for (int step = 1; step <= 3; step++) {
            List<FlowKey> gone =
                    RandomReports.others(seed + step).stream().map(FlowKey::of).toList();
            successor = successor.withFlows(gone, RandomReports.others(seed - step));
        }
        Reported anew = anew(reported, new ArrayList<>(successor.flows()), successor.amounts());
        for (Scenario scenario : scenarios()) {
            Network network = Preparation.forLatestYear(successor, scenario, ALL);
            Network expected = Preparation.forLatestYear(anew, scenario, ALL);
            assertThat(network).isEqualTo(expected);
            assertThat(network.numbers()).usingRecursiveComparison().isEqualTo(expected.numbers());
        }
    }

    @Property(tries = 1000)
    void theNetworkOfASeriesOfLoadsIsThatMadeAnew(@ForAll long seed) {
        Reported at = RandomReports.many(seed);
        NetworkSeries networks = NetworkSeries.of(at);
        for (NetworkChoice choice : choices()) {
            networks.of(choice);
            for (int step = 1; step <= 4; step++) {
                at = RandomReports.changed(at, seed + step);
                networks = networks.with(at);
                Network network = networks.of(choice);
                Network expected = Preparation.network(anew(at, new ArrayList<>(at.flows()), at.amounts()), choice);
                assertThat(network).isEqualTo(expected);
                assertThat(network.numbers()).usingRecursiveComparison().isEqualTo(expected.numbers());
                assertThat(network.bases()).isEqualTo(expected.bases());
            }
        }
    }

    @Example
    void afterFewChangesFewFlowsAreLookedAt() {
        int again = 0;
        int wholes = 0;
        for (long seed = 0; seed < 50; seed++) {
            Reported at = RandomReports.many(seed);
            for (NetworkChoice choice : choices()) {
                ChosenFlows before = ChosenFlows.of(at, choice, new PeriodChoice(YEAR));
                ChosenFlows after = before.of(RandomReports.changed(at, seed)).orElse(before);
                again += after.equals(before) ? 0 : 1;
                wholes += after.wholes.contradictions().size();
            }
        }
        assertThat(again).isGreaterThan(50);
        assertThat(wholes).isGreaterThan(100);
    }

    @Example
    void whoIsInNoFlowAnyMoreIsLookedForInVain() {
        List<ReportedFlow> flows = IntStream.range(0, 40)
                .mapToObj(number -> RandomReports.between("s" + number, "b" + number))
                .toList();
        Reported before = anew(RandomReports.of(1), flows, List.of());
        // The load is looked at first, when nobody has asked for the numbers of the version before.
        Reported after = before.withFlows(List.of(FlowKey.of(flows.get(7))), List.of());
        NetworkSeries networks = NetworkSeries.of(before);
        NetworkChoice choice = choices().getFirst();
        assertThat(networks.of(choice).flows()).hasSize(40);
        assertThat(networks.with(after).of(choice)).isEqualTo(Preparation.network(after, choice));
    }

    private static List<NetworkChoice> choices() {
        return List.of(
                new NetworkChoice(ALL, YEAR, Map.of()),
                new NetworkChoice(ACTUAL, Period.parse("2023"), Map.of(NodeId.material("re"), Basis.REO)));
    }

    /// What would be made of these flows and amounts in the same world.
    private static Reported anew(Reported world, List<ReportedFlow> flows, List<ReportedAmount> amounts) {
        return new Reported(flows, amounts, Map.of(), world.geography(), world.materials(), List.of(), Map.of());
    }

    private static List<Scenario> scenarios() {
        return List.of(
                Scenario.of(SupplierRetains.all(NodeId.company("c1"), 1)),
                Scenario.of(new CountryRestricts(NodeId.country("CN"), 1, Set.of(), Set.of())),
                Scenario.of(new CountryRestricts(NodeId.country("EU"), 1, Set.of(NodeId.material("re")), Set.of())),
                Scenario.of(new CountryRestricts(NodeId.country("XA"), 1, Set.of(), Set.of())),
                Scenario.of(
                        new CountryRestricts(NodeId.country("WORLD"), 1, Set.of(), Set.of()),
                        SupplierRetains.all(NodeId.country("JP"), .5)));
    }

    private static Predicate<ReportedFlow> shocked(Reported reported, Scenario scenario) {
        return flow -> scenario.shocks().stream()
                .anyMatch(shock -> shock.selects(Lane.of(flow), reported.geography(), reported.materials()));
    }

    /// Those of most shocked flows, else of most of all; between equals the first.
    private static Map<NodeId, Basis> bases(List<ReportedFlow> flows, Predicate<ReportedFlow> shocked) {
        Map<NodeId, Basis> chosen = new HashMap<>();
        for (Collection<ReportedFlow> some :
                List.of(flows.stream().filter(shocked).toList(), flows)) {
            Map<NodeId, Map<Basis, Integer>> counts = new HashMap<>();
            some.stream()
                    .filter(flow -> !flow.tonnes().isUnknown())
                    .forEach(flow -> counts.computeIfAbsent(flow.material(), _ -> new EnumMap<>(Basis.class))
                            .merge(flow.basis(), 1, Integer::sum));
            counts.forEach((material, bases) -> chosen.putIfAbsent(
                    material,
                    bases.keySet().stream()
                            .min(Comparator.comparing((Basis basis) -> -bases.getOrDefault(basis, 0))
                                    .thenComparing(Comparator.naturalOrder()))
                            .orElseThrow()));
        }
        return chosen;
    }
}
