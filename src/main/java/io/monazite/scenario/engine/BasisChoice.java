package io.monazite.scenario.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.SupplyStatus;

/// The one basis in which each material is reckoned: that in which most of the shocked flows are stated, else most of
/// all; between equals the first in the order of [Basis].
final class BasisChoice {

    private final Map<NodeId, Basis> chosen;

    private BasisChoice(Map<NodeId, Basis> chosen) {
        this.chosen = chosen;
    }

    /// Chooses for the materials that leave a choice.
    ///
    /// @param tallies of all flows
    /// @param shocked the flows that the scenario takes hold of and that count
    static Map<NodeId, Basis> mixed(
            Tallies tallies, Set<SupplyStatus> statuses, PeriodChoice period, Collection<ReportedFlow> shocked) {
        Map<NodeId, Map<Basis, Integer>> counts = new HashMap<>();
        for (NodeId material : tallies.materials()) {
            Map<Basis, Integer> bases = tallies.bases(material, statuses, period);
            if (bases.size() > 1) {
                counts.put(material, bases);
            }
        }
        Map<NodeId, Map<Basis, Integer>> first = new HashMap<>();
        for (ReportedFlow flow : shocked) {
            if (counts.containsKey(flow.material()) && !flow.tonnes().isUnknown() && period.admits(flow.period())) {
                first.computeIfAbsent(flow.material(), _ -> new EnumMap<>(Basis.class))
                        .merge(flow.basis(), 1, Integer::sum);
            }
        }
        Map<NodeId, Basis> chosen = new HashMap<>();
        counts.forEach((material, bases) -> chosen.put(material, commonest(first.getOrDefault(material, bases))));
        return chosen;
    }

    /// Adds to what was chosen the materials that leave no choice.
    static BasisChoice of(Tallies tallies, NetworkChoice choice, PeriodChoice period) {
        Map<NodeId, Basis> chosen = new HashMap<>(choice.bases());
        for (NodeId material : tallies.materials()) {
            Map<Basis, Integer> bases = tallies.bases(material, choice.statuses(), period);
            if (!bases.isEmpty()) {
                chosen.putIfAbsent(material, commonest(bases));
            }
        }
        return new BasisChoice(chosen);
    }

    /// The basis of a material; null where no tonnage of it is stated.
    @Nullable
    Basis of(NodeId material) {
        return chosen.get(material);
    }

    /// Whether no material is in another basis there. One of which tonnes are stated here or there alone is in none.
    boolean agreesWith(BasisChoice other) {
        return chosen.entrySet().stream().allMatch(each -> other.admits(each.getKey(), each.getValue()));
    }

    /// Whether a figure can stand beside the others of its material.
    boolean admits(NodeId material, Basis basis) {
        return chosen.getOrDefault(material, basis) == basis;
    }

    private static Basis commonest(Map<Basis, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Basis, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
