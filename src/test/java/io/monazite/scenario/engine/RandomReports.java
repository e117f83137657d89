package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// Random reports of flows between companies, countries, groups and the world, of materials and their kinds,
/// over several years, in several bases and of several statuses, so that much is contained in much. The same
/// seed gives the same.
final class RandomReports {

    private static final List<NodeId> COUNTRIES =
            List.of("CN", "JP", "IN", "DE", "FR").stream().map(NodeId::country).toList();
    private static final List<NodeId> GROUPS =
            List.of(NodeId.country("EU"), NodeId.country("XA"), NodeId.country("WORLD"));
    private static final List<NodeId> MATERIALS =
            List.of("re", "re-oxide", "re-oxide-nd", "re-metal", "cobalt").stream()
                    .map(NodeId::material)
                    .toList();
    private static final MaterialTree TREE = new MaterialTree(Map.of(
            MATERIALS.get(1),
            MATERIALS.get(0),
            MATERIALS.get(2),
            MATERIALS.get(1),
            MATERIALS.get(3),
            MATERIALS.get(0)));
    private static final List<Period> PERIODS = List.of("2024", "2023", "2022", "2019", "2024-H1", "per-year").stream()
            .map(Period::parse)
            .toList();

    private final Random random;
    private final List<NodeId> parties = new ArrayList<>();
    private final Map<NodeId, NodeId> countryOf = new HashMap<>();

    private RandomReports(long seed) {
        this.random = new Random(seed);
        for (int number = 0; number < 8; number++) {
            NodeId company = NodeId.company("c" + number);
            parties.add(company);
            if (random.nextInt(5) > 0) {
                countryOf.put(company, one(COUNTRIES));
            }
        }
        parties.addAll(COUNTRIES);
        parties.addAll(GROUPS);
    }

    static Reported of(long seed) {
        RandomReports reports = new RandomReports(seed);
        return reports.reported(reports.flows(1 + reports.random.nextInt(60)));
    }

    /// So many flows that few are touched by a few changes.
    static Reported many(long seed) {
        RandomReports reports = new RandomReports(seed);
        return reports.reported(reports.flows(100 + reports.random.nextInt(300)));
    }

    private Reported reported(List<ReportedFlow> flows) {
        return new Reported(flows, amounts(), Map.of(), geography(), TREE, List.of(), Map.of());
    }

    /// A flow of ten tonnes between two companies.
    static ReportedFlow between(String supplier, String buyer) {
        return new ReportedFlow(
                new Flow(
                        new NodeId(NodeKind.SUPPLY, supplier + "-" + buyer),
                        NodeId.company(supplier),
                        NodeId.company(buyer),
                        NodeId.material("re"),
                        Basis.REO,
                        Interval.exactly(10),
                        new Terms(null, Terms.LAST)),
                Period.parse("2024"),
                SupplyStatus.REPORTED);
    }

    /// The same after a load: some flows gone, some with other figures, some new, and somebody new somewhere.
    static Reported changed(Reported before, long seed) {
        RandomReports reports = new RandomReports(seed);
        Reported world = before;
        List<ReportedFlow> known = new ArrayList<>(before.flows());
        List<FlowKey> gone = new ArrayList<>();
        List<ReportedFlow> come = new ArrayList<>(reports.flows(reports.random.nextInt(5)));
        for (int number = reports.random.nextInt(4); number > 0; number--) {
            gone.add(FlowKey.of(reports.one(known)));
        }
        for (int number = reports.random.nextInt(4); number > 0; number--) {
            ReportedFlow flow = reports.one(known);
            come.add(new ReportedFlow(flow.flow().withTonnes(reports.tonnes()), flow.period(), flow.status()));
        }
        if (reports.random.nextInt(3) == 0) {
            NodeId newcomer = NodeId.company("n" + reports.random.nextInt(5));
            reports.parties.add(newcomer);
            world = before.within(
                    before.geography().with(Set.of(), Map.of(newcomer, reports.one(COUNTRIES))),
                    before.materials(),
                    before.conversions());
            come.addAll(reports.flows(2));
        }
        return world.withFlows(gone, come);
    }

    /// Flows over one period, with what they are flows in.
    static Reported overOneYear(long seed) {
        RandomReports reports = new RandomReports(seed);
        List<ReportedFlow> flows = reports.flows(1 + reports.random.nextInt(60)).stream()
                .map(flow -> new ReportedFlow(
                        new Flow(
                                flow.fact(),
                                flow.supplier(),
                                flow.buyer(),
                                flow.material(),
                                reports.random.nextInt(8) == 0 ? Basis.REO : Basis.GROSS,
                                flow.tonnes(),
                                flow.terms()),
                        PERIODS.getFirst(),
                        flow.status()))
                .toList();
        return new Reported(flows, List.of(), Map.of(), reports.geography(), TREE, List.of(), Map.of());
    }

    /// Other flows, partly between the same ends, and keys of flows that may or may not be known.
    static List<ReportedFlow> others(long seed) {
        RandomReports reports = new RandomReports(seed);
        return reports.flows(reports.random.nextInt(20));
    }

    private Geography geography() {
        return new Geography(
                countryOf,
                Map.of(
                        GROUPS.get(0), Set.of(COUNTRIES.get(3), COUNTRIES.get(4)),
                        GROUPS.get(1), Set.of(COUNTRIES.get(0), COUNTRIES.get(1), GROUPS.get(0))));
    }

    private List<ReportedFlow> flows(int count) {
        Map<NodeId, ReportedFlow> flows = new HashMap<>();
        for (int number = 0; number < count; number++) {
            ReportedFlow flow = flow();
            flows.put(flow.fact(), flow);
        }
        return List.copyOf(flows.values());
    }

    private ReportedFlow flow() {
        NodeId supplier = one(parties);
        NodeId buyer = one(parties);
        NodeId material = one(MATERIALS);
        Basis basis = random.nextInt(4) == 0 ? Basis.REO : Basis.GROSS;
        Period period = one(PERIODS);
        SupplyStatus status = SupplyStatus.values()[random.nextInt(SupplyStatus.values().length)];
        NodeId agreement = random.nextInt(6) == 0 ? new NodeId(NodeKind.AGREEMENT, "a" + random.nextInt(2)) : null;
        String key = "%s/%s/%s/%s/%s/%s/%s"
                .formatted(
                        supplier.key(),
                        buyer.key(),
                        material.key(),
                        basis,
                        period,
                        status.statusClass(),
                        agreement == null ? "-" : agreement.key());
        Flow flow = new Flow(
                new NodeId(NodeKind.SUPPLY, key),
                supplier,
                buyer,
                material,
                basis,
                tonnes(),
                new Terms(agreement, Terms.LAST));
        return new ReportedFlow(flow, period, status);
    }

    private Interval tonnes() {
        double best = random.nextInt(100) * .7;
        return switch (random.nextInt(6)) {
            case 0 -> Interval.UNKNOWN;
            case 1 -> Interval.moreThan(best);
            case 2 -> new Interval(best / 2, best, best * 1.1);
            case 3 -> new Interval(0.0, null, best);
            default -> Interval.exactly(best);
        };
    }

    private List<ReportedAmount> amounts() {
        Set<ReportedAmount> amounts = new HashSet<>();
        for (int number = 0; number < random.nextInt(12); number++) {
            amounts.add(new ReportedAmount(
                    new NodeId(NodeKind.PRODUCTION, "p" + number),
                    ReportedAmount.Kind.values()[random.nextInt(2)],
                    one(parties),
                    random.nextInt(3) == 0 ? new NodeId(NodeKind.DEPOSIT, "d") : null,
                    one(MATERIALS),
                    random.nextInt(4) == 0 ? Basis.REO : Basis.GROSS,
                    one(PERIODS),
                    tonnes()));
        }
        return List.copyOf(amounts);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
