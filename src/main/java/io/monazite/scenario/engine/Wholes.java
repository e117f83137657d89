package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// Takes parts out of wholes. A flow with a country or group at an end contains the flows of the parties there, and a
/// flow of a material those of its kinds, in the same basis and class of status; what remains is between parties that
/// no source names. Rests do not overlap, so each is found by taking the rests of all parts out, the innermost first.
final class Wholes {

    private final Map<NodeId, Interval> rests = new HashMap<>();
    private final NumberedFlows flows;
    private final List<LeftOut> contradictions = new ArrayList<>();

    /// @param reported flows over one period, each material in one basis, in the order of their keys
    /// @param numbers of these flows
    Wholes(List<ReportedFlow> reported, Numbering numbers, Geography geography, MaterialTree materials) {
        SortedMap<Integer, List<ReportedFlow>> parts =
                new Containment(reported, numbers, geography, materials).partsOf();
        parts.keySet().forEach(whole -> rests.put(reported.get(whole).fact(), Interval.ZERO));
        // What is contained has fewer parts than what contains it.
        parts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, List<ReportedFlow>> whole) ->
                                whole.getValue().size())
                        .thenComparing(whole -> reported.get(whole.getKey()).fact()))
                .forEach(whole -> takeOut(reported.get(whole.getKey()), whole.getValue()));
        this.flows = remaining(reported, numbers, parts.keySet());
    }

    /// What remains of each flow; flows of which nothing does are left out.
    NumberedFlows flows() {
        return flows;
    }

    /// Wholes that are surely smaller than their parts.
    List<LeftOut> contradictions() {
        return List.copyOf(contradictions);
    }

    private NumberedFlows remaining(List<ReportedFlow> reported, Numbering numbers, Set<Integer> wholes) {
        BitSet isWhole = new BitSet();
        wholes.forEach(isWhole::set);
        List<Flow> remaining = new ArrayList<>(reported.size());
        IntList places = new IntList(reported.size() + 1);
        for (int place = 0; place < reported.size(); place++) {
            Flow flow = reported.get(place).flow();
            Interval rest = isWhole.get(place) ? rests.getOrDefault(flow.fact(), Interval.ZERO) : null;
            if (rest == null || rest.isUnknown() || rest.high() == null || rest.high() > 0) {
                remaining.add(rest == null ? flow : flow.withTonnes(rest));
                places.add(place);
            }
        }
        return NumberedFlows.ofOrdered(remaining, numbers.only(places.toArray()));
    }

    private void takeOut(ReportedFlow whole, List<ReportedFlow> parts) {
        Interval rest = whole.tonnes();
        List<Interval> taken = parts.stream()
                .sorted(Comparator.comparing(ReportedFlow::fact))
                .map(part -> rests.getOrDefault(part.fact(), part.tonnes()))
                .toList();
        if (!rest.isUnknown()) {
            @Nullable Double high = whole.tonnes().high();
            if (high != null && high < sum(taken, part -> Figures.firstKnown(part.low(), 0.0))) {
                contradictions.add(whole.leftOut(LeftOut.Reason.PARTS_EXCEED_WHOLE));
            }
            rest = rest(rest, taken);
        }
        rests.put(whole.fact(), rest);
    }

    /// The least is left when the parts are at their most, and the other way round.
    static Interval rest(Interval whole, List<Interval> parts) {
        @Nullable
        Double high = whole.high() == null
                ? null
                : Double.valueOf(above(0, whole.high() - sum(parts, part -> Figures.firstKnown(part.low(), 0.0))));
        @Nullable
        Double low = whole.low() == null
                ? null
                : Double.valueOf(above(0, whole.low() - sum(parts, part -> Figures.firstKnown(part.high()))));
        @Nullable
        Double best = whole.best() == null
                ? null
                : finite(whole.best() - sum(parts, part -> Figures.firstKnown(part.best())));
        return new Interval(low, best, high);
    }

    private static @Nullable Double finite(double figure) {
        return Double.isNaN(figure) ? null : Double.valueOf(above(0, figure));
    }

    /// A figure that is not known is no more than the floor.
    private static double above(double floor, double figure) {
        return figure > floor ? figure : floor;
    }

    private static double sum(List<Interval> parts, ToDoubleFunction<Interval> figure) {
        double sum = 0;
        for (Interval part : parts) {
            sum += figure.applyAsDouble(part);
        }
        return sum;
    }
}
