package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// The definition of parts and wholes, by looking at all pairs of flows: the oracle of [Wholes].
final class QuadraticWholes {

    private final Geography geography;
    private final MaterialTree materials;
    private final Map<NodeId, Interval> rests = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<LeftOut> contradictions = new ArrayList<>();

    /// @param reported flows over one period, each material in one basis
    QuadraticWholes(List<ReportedFlow> reported, Geography geography, MaterialTree materials) {
        this.geography = geography;
        this.materials = materials;
        Map<ReportedFlow, List<ReportedFlow>> parts = new HashMap<>();
        for (ReportedFlow whole : reported) {
            parts.put(
                    whole,
                    reported.stream().filter(part -> contains(whole, part)).toList());
        }
        // What is contained has fewer parts than what contains it.
        reported.stream()
                .sorted(Comparator.comparingInt(
                                (ReportedFlow flow) -> partsOf(parts, flow).size())
                        .thenComparing(ReportedFlow::fact))
                .forEach(whole -> takeOut(whole, partsOf(parts, whole)));
    }

    /// What remains of each flow; flows of which nothing does are left out.
    List<Flow> flows() {
        return List.copyOf(flows);
    }

    /// Wholes that are surely smaller than their parts.
    List<LeftOut> contradictions() {
        return List.copyOf(contradictions);
    }

    private void takeOut(ReportedFlow whole, List<ReportedFlow> parts) {
        Interval rest = whole.tonnes();
        List<Interval> taken = parts.stream()
                .sorted(Comparator.comparing(ReportedFlow::fact))
                .map(part -> rests.getOrDefault(part.fact(), Interval.ZERO))
                .toList();
        if (!taken.isEmpty() && !rest.isUnknown()) {
            @Nullable Double high = whole.tonnes().high();
            if (high != null && high < sum(taken, part -> Figures.firstKnown(part.low(), 0.0))) {
                contradictions.add(whole.leftOut(LeftOut.Reason.PARTS_EXCEED_WHOLE));
            }
            rest = Wholes.rest(rest, taken);
        }
        rests.put(whole.fact(), rest);
        if (taken.isEmpty() || rest.isUnknown() || rest.high() == null || rest.high() > 0) {
            flows.add(whole.flow().withTonnes(rest));
        }
    }

    private static double sum(List<Interval> parts, ToDoubleFunction<Interval> figure) {
        double sum = 0;
        for (Interval part : parts) {
            sum += figure.applyAsDouble(part);
        }
        return sum;
    }

    private boolean contains(ReportedFlow whole, ReportedFlow part) {
        boolean same = whole.supplier().equals(part.supplier())
                && whole.buyer().equals(part.buyer())
                && whole.material().equals(part.material());
        return !same
                && whole.status().statusClass() == part.status().statusClass()
                && (whole.basis() == part.basis() || part.tonnes().isUnknown())
                && materials.isOrUnder(part.material(), whole.material())
                && geography.contains(whole.supplier(), part.supplier())
                && geography.contains(whole.buyer(), part.buyer())
                && !(isTradeOfCountry(whole) && geography.isDomestic(part.supplier(), part.buyer()));
    }

    /// Imports from, or exports to, a group or the world do not count what stays in the country.
    private boolean isTradeOfCountry(ReportedFlow flow) {
        return flow.supplier().kind() == NodeKind.COUNTRY
                && flow.buyer().kind() == NodeKind.COUNTRY
                && !flow.supplier().equals(flow.buyer());
    }

    private static List<ReportedFlow> partsOf(Map<ReportedFlow, List<ReportedFlow>> parts, ReportedFlow flow) {
        return parts.getOrDefault(flow, List.of());
    }
}
