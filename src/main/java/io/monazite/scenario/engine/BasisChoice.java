package io.monazite.scenario.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;

/// The one basis in which each material is reckoned: that in which most of the shocked flows are stated, else most of
/// all; between equals the first in the order of [Basis].
final class BasisChoice {

    private final Map<NodeId, Basis> chosen = new HashMap<>();

    BasisChoice(Collection<ReportedFlow> flows, Predicate<ReportedFlow> shocked) {
        choose(flows.stream().filter(shocked).toList());
        choose(flows);
    }

    /// Whether a figure can stand beside the others of its material. A flow without tonnage can in any basis.
    boolean admits(ReportedFlow flow) {
        return flow.tonnes().isUnknown() || admits(flow.material(), flow.basis());
    }

    boolean admits(NodeId material, Basis basis) {
        return chosen.getOrDefault(material, basis) == basis;
    }

    private void choose(Collection<ReportedFlow> flows) {
        Map<NodeId, Map<Basis, Integer>> counts = new HashMap<>();
        flows.stream()
                .filter(flow -> !flow.tonnes().isUnknown())
                .forEach(flow -> counts.computeIfAbsent(flow.material(), _ -> new EnumMap<>(Basis.class))
                        .merge(flow.basis(), 1, Integer::sum));
        counts.forEach((material, bases) -> chosen.putIfAbsent(material, commonest(bases)));
    }

    private static Basis commonest(Map<Basis, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Basis, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
