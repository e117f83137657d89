package io.monazite.scenario.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// How many flows with stated tonnes there are of each material, in each basis, over each period and of each status:
/// from this a basis is chosen without looking at all flows.
final class Tallies {

    private record Cell(Basis basis, Period period, SupplyStatus status) {

        static Cell of(ReportedFlow flow) {
            return new Cell(flow.basis(), flow.period(), flow.status());
        }
    }

    private final Map<NodeId, Map<Cell, Integer>> cells;

    private Tallies(Map<NodeId, Map<Cell, Integer>> cells) {
        this.cells = cells;
    }

    static Tallies of(Collection<ReportedFlow> flows) {
        Map<NodeId, Map<Cell, Integer>> cells = new HashMap<>();
        add(cells, flows, 1);
        return new Tallies(cells);
    }

    Tallies with(Collection<ReportedFlow> gone, Collection<ReportedFlow> come) {
        Map<NodeId, Map<Cell, Integer>> changed = new HashMap<>(cells);
        Set<NodeId> copied = new HashSet<>();
        for (Collection<ReportedFlow> flows : List.of(gone, come)) {
            flows.stream()
                    .map(ReportedFlow::material)
                    .filter(copied::add)
                    .forEach(
                            material -> changed.put(material, new HashMap<>(changed.getOrDefault(material, Map.of()))));
        }
        add(changed, come, 1);
        add(changed, gone, -1);
        return new Tallies(changed);
    }

    /// The materials with a flow whose tonnes are stated.
    Set<NodeId> materials() {
        return cells.keySet();
    }

    /// How many flows of the material count in each basis.
    Map<Basis, Integer> bases(NodeId material, Set<SupplyStatus> statuses, PeriodChoice period) {
        Map<Basis, Integer> counts = new EnumMap<>(Basis.class);
        cells.getOrDefault(material, Map.of()).forEach((cell, count) -> {
            if (count > 0 && statuses.contains(cell.status()) && period.admits(cell.period())) {
                counts.merge(cell.basis(), count, Integer::sum);
            }
        });
        return counts;
    }

    private static void add(Map<NodeId, Map<Cell, Integer>> cells, Collection<ReportedFlow> flows, int times) {
        for (ReportedFlow flow : flows) {
            if (!flow.tonnes().isUnknown()) {
                cells.computeIfAbsent(flow.material(), _ -> new HashMap<>()).merge(Cell.of(flow), times, Integer::sum);
            }
        }
    }
}
