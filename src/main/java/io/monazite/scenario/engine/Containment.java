package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Tells which flows contain which others. For each flow the flows that could contain it are looked up by the places
/// that hold its ends and the materials of which its own is a kind, so that the time grows with the flows and not with
/// their pairs.
final class Containment {

    private record Ends(NodeId supplier, NodeId buyer, NodeId material) {

        static Ends of(ReportedFlow flow) {
            return new Ends(flow.supplier(), flow.buyer(), flow.material());
        }
    }

    /// A flow with the flows that it contains, those contained in them included.
    record Whole(ReportedFlow flow, List<ReportedFlow> parts) {}

    private final Geography geography;
    private final MaterialTree materials;

    /// The flows that may contain others.
    private final Map<Ends, List<ReportedFlow>> possible = new HashMap<>();

    private final Set<NodeId> suppliers = new HashSet<>();
    private final Set<NodeId> buyers = new HashSet<>();
    private final Map<NodeId, Whole> found = new HashMap<>();

    Containment(List<ReportedFlow> flows, Geography geography, MaterialTree materials) {
        this.geography = geography;
        this.materials = materials;
        Set<NodeId> kinds = new HashSet<>(materials.parentOf().values());
        for (ReportedFlow flow : flows) {
            if (isPlace(flow.supplier()) || isPlace(flow.buyer()) || kinds.contains(flow.material())) {
                possible.computeIfAbsent(Ends.of(flow), _ -> new ArrayList<>(2)).add(flow);
                suppliers.add(flow.supplier());
                buyers.add(flow.buyer());
            }
        }
        if (!possible.isEmpty()) {
            flows.forEach(this::findWholesOf);
        }
    }

    /// The flows that contain others, by their facts.
    Map<NodeId, Whole> wholes() {
        return found;
    }

    private void findWholesOf(ReportedFlow part) {
        List<NodeId> from = holders(part.supplier(), suppliers);
        List<NodeId> to = from.isEmpty() ? List.of() : holders(part.buyer(), buyers);
        if (to.isEmpty()) {
            return;
        }
        List<NodeId> lineage = materials.lineage(part.material());
        for (NodeId supplier : from) {
            for (NodeId buyer : to) {
                for (NodeId material : lineage) {
                    for (ReportedFlow whole : possible.getOrDefault(new Ends(supplier, buyer, material), List.of())) {
                        if (contains(whole, part)) {
                            found.computeIfAbsent(whole.fact(), _ -> new Whole(whole, new ArrayList<>()))
                                    .parts()
                                    .add(part);
                        }
                    }
                }
            }
        }
    }

    /// The party and the places that hold it, as far as they stand at that end of a flow that may contain others.
    private List<NodeId> holders(NodeId party, Set<NodeId> present) {
        List<NodeId> holders = new ArrayList<>(4);
        if (present.contains(party)) {
            holders.add(party);
        }
        for (NodeId place : geography.holdersOf(party)) {
            if (present.contains(place)) {
                holders.add(place);
            }
        }
        return holders;
    }

    private boolean contains(ReportedFlow whole, ReportedFlow part) {
        return !Ends.of(whole).equals(Ends.of(part))
                && whole.status().statusClass() == part.status().statusClass()
                && (whole.basis() == part.basis() || part.tonnes().isUnknown())
                && !(isTradeOfCountry(whole) && geography.isDomestic(part.supplier(), part.buyer()));
    }

    private boolean isPlace(NodeId party) {
        return party.kind() == NodeKind.COUNTRY || geography.members().containsKey(party);
    }

    /// Imports from, or exports to, a group or the world do not count what stays in the country.
    private static boolean isTradeOfCountry(ReportedFlow flow) {
        return flow.supplier().kind() == NodeKind.COUNTRY
                && flow.buyer().kind() == NodeKind.COUNTRY
                && !flow.supplier().equals(flow.buyer());
    }
}
