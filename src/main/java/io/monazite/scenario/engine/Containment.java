package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Tells which flows contain which others. For each flow those that could contain it are looked up by the places
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
    private final Map<NodeId, List<NodeId>> groupsOf = new HashMap<>();

    /// The flows with a place at an end, which may contain flows between others.
    private final Map<Ends, List<ReportedFlow>> ofPlaces = new HashMap<>();

    private final Set<NodeId> suppliers = new HashSet<>();
    private final Set<NodeId> buyers = new HashSet<>();
    private final Map<NodeId, Whole> found = new HashMap<>();

    /// @param flows in the order of their keys
    Containment(List<ReportedFlow> flows, Geography geography, MaterialTree materials) {
        this.geography = geography;
        this.materials = materials;
        geography
                .members()
                .forEach((group, countries) ->
                        countries.forEach(country -> groupsOf.computeIfAbsent(country, _ -> new ArrayList<>())
                                .add(group)));
        for (ReportedFlow flow : flows) {
            if (isPlace(flow.supplier()) || isPlace(flow.buyer())) {
                ofPlaces.computeIfAbsent(Ends.of(flow), _ -> new ArrayList<>(2)).add(flow);
                suppliers.add(flow.supplier());
                buyers.add(flow.buyer());
            }
        }
        findAmongNeighbours(flows);
        if (!ofPlaces.isEmpty()) {
            flows.forEach(this::findAmongPlaces);
        }
    }

    /// The flows that contain others, by their facts.
    Map<NodeId, Whole> wholes() {
        return found;
    }

    /// Flows of other materials between the same parties stand beside each other.
    private void findAmongNeighbours(List<ReportedFlow> flows) {
        for (int start = 0, end; start < flows.size(); start = end) {
            end = start + 1;
            while (end < flows.size() && isBetweenTheSame(flows.get(start), flows.get(end))) {
                end++;
            }
            if (end > start + 1) {
                findWithin(flows.subList(start, end));
            }
        }
    }

    private void findWithin(List<ReportedFlow> neighbours) {
        Map<NodeId, List<ReportedFlow>> byMaterial = new HashMap<>();
        for (ReportedFlow flow : neighbours) {
            byMaterial.computeIfAbsent(flow.material(), _ -> new ArrayList<>(2)).add(flow);
        }
        for (ReportedFlow part : neighbours) {
            for (NodeId material : materials.lineage(part.material())) {
                addIfContained(byMaterial.getOrDefault(material, List.of()), part);
            }
        }
    }

    private void findAmongPlaces(ReportedFlow part) {
        List<NodeId> from = holders(part.supplier(), suppliers);
        List<NodeId> to = from.isEmpty() ? List.of() : holders(part.buyer(), buyers);
        if (to.isEmpty()) {
            return;
        }
        List<NodeId> lineage = materials.lineage(part.material());
        for (NodeId supplier : from) {
            for (NodeId buyer : to) {
                boolean neighbours = supplier.equals(part.supplier()) && buyer.equals(part.buyer());
                for (NodeId material : neighbours ? List.<NodeId>of() : lineage) {
                    addIfContained(ofPlaces.getOrDefault(new Ends(supplier, buyer, material), List.of()), part);
                }
            }
        }
    }

    private void addIfContained(List<ReportedFlow> wholes, ReportedFlow part) {
        for (ReportedFlow whole : wholes) {
            if (contains(whole, part)) {
                found.computeIfAbsent(whole.fact(), _ -> new Whole(whole, new ArrayList<>()))
                        .parts()
                        .add(part);
            }
        }
    }

    /// The party and the places that hold it, as far as they stand at that end of a flow that may contain others.
    private List<NodeId> holders(NodeId party, Set<NodeId> present) {
        List<NodeId> holders = new ArrayList<>(4);
        addIfPresent(holders, party, present);
        addIfPresent(holders, Geography.WORLD, present);
        geography.countryOf(party).ifPresent(country -> {
            addIfPresent(holders, country, present);
            for (NodeId group : groupsOf.getOrDefault(country, List.of())) {
                addIfPresent(holders, group, present);
            }
        });
        return holders;
    }

    private static void addIfPresent(List<NodeId> holders, NodeId place, Set<NodeId> present) {
        if (present.contains(place) && !holders.contains(place)) {
            holders.add(place);
        }
    }

    private static boolean isBetweenTheSame(ReportedFlow one, ReportedFlow other) {
        return one.supplier().equals(other.supplier()) && one.buyer().equals(other.buyer());
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
