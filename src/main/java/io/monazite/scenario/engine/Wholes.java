package io.monazite.scenario.engine;

import java.util.Collection;
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
/// Immutable; a successor is made in time that grows with the wholes that change.
final class Wholes {

    private final Shards<NodeId, Whole> wholes;

    private Wholes(Shards<NodeId, Whole> wholes) {
        this.wholes = wholes;
    }

    /// @param reported flows over one period, each material in one basis, in the order of their keys
    /// @param numbers of these flows
    static Wholes of(List<ReportedFlow> reported, Numbering numbers, Geography geography, MaterialTree materials) {
        return new Wholes(Shards.copyOf(Map.of()))
                .with(
                        Set.of(),
                        new Containment(reported, numbers, geography, materials)
                                .partsOf().entrySet().stream()
                                        .map(whole -> Whole.of(reported.get(whole.getKey()), whole.getValue()))
                                        .toList());
    }

    /// @param gone facts of flows that contain nothing any more
    /// @param open all whose parts, or whose parts' rests, are others now
    Wholes with(Set<NodeId> gone, Collection<Whole> open) {
        Wholes others = new Wholes(wholes.with(gone, Map.of()));
        Map<NodeId, Whole> settled = new HashMap<>();
        open.forEach(whole -> settled.put(whole.flow().fact(), whole));
        open.stream()
                .sorted(Whole.INNERMOST_FIRST)
                .forEach(whole -> settled.put(whole.flow().fact(), others.taken(whole, settled)));
        return new Wholes(others.wholes.with(Set.of(), settled));
    }

    /// The flow with all that it contains, where it contains any.
    @Nullable
    Whole of(ReportedFlow flow) {
        return wholes.get(flow.fact());
    }

    /// What remains of a flow; null where nothing does.
    @Nullable
    Flow remaining(ReportedFlow flow) {
        Whole whole = of(flow);
        if (whole == null) {
            return flow.flow();
        }
        return whole.hasRest() ? flow.flow().withTonnes(whole.rest()) : null;
    }

    /// Wholes that are surely smaller than their parts.
    List<LeftOut> contradictions() {
        return wholes.values().stream()
                .filter(Whole::isExceeded)
                .sorted(Whole.INNERMOST_FIRST)
                .map(whole -> whole.flow().leftOut(LeftOut.Reason.PARTS_EXCEED_WHOLE))
                .toList();
    }

    private Whole taken(Whole whole, Map<NodeId, Whole> open) {
        Interval rest = whole.flow().tonnes();
        if (rest.isUnknown()) {
            return new Whole(whole.flow(), whole.parts(), rest, false);
        }
        List<Interval> taken = whole.parts().stream()
                .sorted(Comparator.comparing(ReportedFlow::fact))
                .map(part -> rest(part, whole, open))
                .toList();
        @Nullable Double high = rest.high();
        boolean isExceeded = high != null && high < sum(taken, part -> Figures.firstKnown(part.low(), 0.0));
        return new Whole(whole.flow(), whole.parts(), rest(rest, taken), isExceeded);
    }

    /// What a part leaves to be taken out of a whole: nothing where it is not reckoned before.
    private Interval rest(ReportedFlow part, Whole whole, Map<NodeId, Whole> open) {
        Whole inner = open.containsKey(part.fact()) ? open.get(part.fact()) : of(part);
        if (inner == null) {
            return part.tonnes();
        }
        return Whole.INNERMOST_FIRST.compare(inner, whole) < 0 ? inner.rest() : Interval.ZERO;
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
