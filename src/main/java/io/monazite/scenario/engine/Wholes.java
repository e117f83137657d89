package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// Takes parts out of wholes. A flow with a country or group at an end contains the flows of the parties there, and a
/// flow of a material those of its kinds, in the same basis and class of status; what remains is between parties that
/// no source names. Rests do not overlap, so each is found by taking the rests of all parts out, the innermost first.
final class Wholes {

    private final Map<NodeId, Interval> rests = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<LeftOut> contradictions = new ArrayList<>();

    /// @param reported flows over one period, each material in one basis
    Wholes(List<ReportedFlow> reported, Geography geography, MaterialTree materials) {
        Map<NodeId, Containment.Whole> wholes = new Containment(reported, geography, materials).wholes();
        for (ReportedFlow flow : reported) {
            if (!wholes.containsKey(flow.fact())) {
                flows.add(flow.toFlow());
            }
        }
        // What is contained has fewer parts than what contains it.
        wholes.values().stream()
                .sorted(Comparator.comparingInt(
                                (Containment.Whole whole) -> whole.parts().size())
                        .thenComparing(whole -> whole.flow().fact()))
                .forEach(whole -> takeOut(whole.flow(), whole.parts(), wholes.keySet()));
    }

    /// What remains of each flow; flows of which nothing does are left out.
    List<Flow> flows() {
        return Collections.unmodifiableList(flows);
    }

    /// Wholes that are surely smaller than their parts.
    List<LeftOut> contradictions() {
        return List.copyOf(contradictions);
    }

    private void takeOut(ReportedFlow whole, List<ReportedFlow> parts, Set<NodeId> wholes) {
        Interval rest = whole.tonnes();
        List<Interval> taken = parts.stream()
                .sorted(Comparator.comparing(ReportedFlow::fact))
                .map(part ->
                        rests.getOrDefault(part.fact(), wholes.contains(part.fact()) ? Interval.ZERO : part.tonnes()))
                .toList();
        if (!rest.isUnknown()) {
            @Nullable Double high = whole.tonnes().high();
            if (high != null && high < sum(taken, part -> Figures.firstKnown(part.low(), 0.0))) {
                contradictions.add(whole.leftOut(LeftOut.Reason.PARTS_EXCEED_WHOLE));
            }
            rest = rest(rest, taken);
        }
        rests.put(whole.fact(), rest);
        if (rest.isUnknown() || rest.high() == null || rest.high() > 0) {
            flows.add(whole.withTonnes(rest).toFlow());
        }
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
