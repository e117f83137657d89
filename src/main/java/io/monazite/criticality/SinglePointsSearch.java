package io.monazite.criticality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.SinglePoints.Goods;
import io.monazite.criticality.SinglePoints.Point;
import io.monazite.criticality.measure.Ways;
import io.monazite.criticality.measure.Ways.Link;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.scenario.engine.Reported;
import io.monazite.scenario.engine.ReportedFlow;
import io.monazite.scenario.engine.Unknown;

/// Finds what stands alone between producers and a country.
///
/// A flow is a link, with or without tonnes, when it goes on, or has a reading of the last three years. What enters a
/// country without a named buyer ends there; what leaves it comes from its unnamed suppliers.
final class SinglePointsSearch {

    private static final int YEARS_BACK = 3;
    private static final String UNNAMED_BUYERS = " as buyer";

    private final Atlas atlas;
    private final NodeId country;
    private final NodeId material;
    private final LocalDate day;
    private final List<ReportedFlow> flows;
    private final Reported reported;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<Integer, NodeId> parties = new HashMap<>();
    private final List<Unknown> unknowns = new ArrayList<>();

    /// @param idle rates that do not hold on the day
    SinglePointsSearch(Atlas atlas, NodeId country, NodeId material, LocalDate day, Set<NodeId> idle) {
        this.atlas = atlas;
        this.country = country;
        this.material = material;
        this.day = day;
        this.flows = happened(atlas, material)
                .filter(flow -> isCurrent(flow.period()) && !idle.contains(flow.fact()))
                .sorted(Comparator.comparing(ReportedFlow::fact))
                .toList();
        Reported all = atlas.reported();
        this.reported = new Reported(
                flows, List.of(), Map.of(), all.geography(), all.materials(), List.of(), all.essentiality());
        flows.forEach(flow -> {
            number(flow.supplier(), false);
            number(flow.buyer(), true);
        });
    }

    /// The rates among the flows of a material's chain.
    static List<NodeId> rates(Atlas atlas, NodeId material) {
        return happened(atlas, material)
                .filter(flow -> flow.period().kind() == Period.Kind.RATE)
                .map(ReportedFlow::fact)
                .toList();
    }

    private static Stream<ReportedFlow> happened(Atlas atlas, NodeId material) {
        Set<NodeId> family = Family.of(material, atlas);
        return atlas.reported().flows().stream()
                .filter(flow -> family.contains(flow.material())
                        && Importances.ACTUAL.contains(flow.status())
                        && !flow.supplier().equals(flow.buyer()));
    }

    /// @param producers from whom the goods come
    SinglePoints answer(Set<NodeId> producers) {
        Map<Integer, NodeId> origins = new TreeMap<>();
        producers.stream()
                .filter(party -> !atlas.geography().contains(country, party))
                .forEach(party -> origins.put(number(party, false), party));
        List<Link> links = flows.stream()
                .map(flow -> new Link(number(flow.supplier(), false), number(flow.buyer(), true)))
                .toList();
        Set<Integer> goals = parties.entrySet().stream()
                .filter(entry -> atlas.geography().contains(country, entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Ways ways = new Ways(parties.size(), links, origins.keySet(), goals);
        List<NodeId> reaching = named(ways.reaching());
        if (reaching.isEmpty()) {
            unknown(
                    Unknown.Kind.NO_KNOWN_WAY,
                    country,
                    "No known flow of %s leads from any of the producers to %s.".formatted(material, country));
        }
        return new SinglePoints(
                atlas.snapshot(),
                country,
                material,
                day,
                reaching,
                origins.values().stream()
                        .filter(party -> !reaching.contains(party))
                        .sorted()
                        .toList(),
                points(ways),
                named(ways.fewestParties().members()),
                reaching.isEmpty() ? Goods.UNKNOWN : goods(ways),
                new Remarks(unknowns, List.of()));
    }

    private List<Point> points(Ways ways) {
        Map<NodeId, List<NodeId>> cutOff = new TreeMap<>();
        ways.reaching()
                .forEach(origin -> ways.unavoidable(origin)
                        .forEach(party -> cutOff.computeIfAbsent(party(party), _ -> new ArrayList<>())
                                .add(party(origin))));
        return cutOff.entrySet().stream()
                .map(entry -> new Point(
                        entry.getKey(),
                        entry.getValue().stream().sorted().toList(),
                        entry.getValue().size() == ways.reaching().size()))
                .sorted(Comparator.comparingInt(
                                (Point point) -> -point.cutsOff().size())
                        .thenComparing(Point::party))
                .toList();
    }

    /// Every link whose goods are not counted carries an unknown amount, without bound.
    private Goods goods(Ways ways) {
        Optional<CountedFlows> counted = CountedFlows.of(reported);
        for (int at = 0; at < flows.size(); at++) {
            ReportedFlow flow = flows.get(at);
            if (ways.isOnWay(at) && counted.flatMap(all -> all.tonnes(flow)).isEmpty()) {
                remark(flow);
            }
        }
        return counted.map(all -> goods(ways, all)).orElse(Goods.UNKNOWN);
    }

    private Goods goods(Ways ways, CountedFlows counted) {
        Optional<Ways.Cut> low = cut(ways, counted, Interval::low, OptionalDouble.of(0));
        Optional<Ways.Cut> best = cut(ways, counted, Interval::best, OptionalDouble.empty());
        Optional<Ways.Cut> high = cut(ways, counted, Interval::high, OptionalDouble.empty());
        Double least = low.map(Ways.Cut::total).orElse(null);
        Double between = best.map(Ways.Cut::total).orElse(null);
        Double most = high.map(Ways.Cut::total).orElse(null);
        return new Goods(
                new Interval(least, between, most),
                counted.basis(),
                counted.year(),
                best.or(() -> high).stream()
                        .flatMap(cut -> cut.members().stream())
                        .map(at -> flows.get(at))
                        .filter(counted::isIn)
                        .map(ReportedFlow::fact)
                        .toList());
    }

    private Optional<Ways.Cut> cut(
            Ways ways, CountedFlows counted, Function<Interval, @Nullable Double> figure, OptionalDouble unstated) {
        return ways.leastGoods(flows.stream()
                .map(flow ->
                        counted.tonnes(flow).map(figure).map(OptionalDouble::of).orElse(unstated))
                .toList());
    }

    private void remark(ReportedFlow flow) {
        unknown(
                reason(flow),
                flow.fact(),
                "How much %s goes from %s to %s is not stated so that it could be counted: it is a link without bound."
                        .formatted(flow.material(), flow.supplier(), flow.buyer()));
    }

    private static Unknown.Kind reason(ReportedFlow flow) {
        if (flow.tonnes().isUnknown()) {
            return Unknown.Kind.TONNAGE_NOT_STATED;
        }
        return flow.period().calendarYear().isPresent()
                ? Unknown.Kind.BASIS_NOT_CONVERTIBLE
                : Unknown.Kind.PERIOD_NOT_COMPARABLE;
    }

    private boolean isCurrent(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day.minusYears(YEARS_BACK)));
    }

    private int number(NodeId party, boolean buying) {
        String name = party + (buying && party.kind() == NodeKind.COUNTRY ? UNNAMED_BUYERS : "");
        int number = numbers.computeIfAbsent(name, _ -> numbers.size());
        parties.putIfAbsent(number, party);
        return number;
    }

    private NodeId party(int number) {
        NodeId party = parties.get(number);
        if (party == null) {
            throw new IllegalStateException("no party has the number " + number);
        }
        return party;
    }

    private List<NodeId> named(List<Integer> some) {
        return some.stream().map(this::party).distinct().sorted().toList();
    }

    private void unknown(Unknown.Kind kind, NodeId about, String message) {
        unknowns.add(new Unknown(kind, about, message));
    }
}
