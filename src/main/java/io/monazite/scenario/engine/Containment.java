package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tells which flows contain which others. For each flow those that could contain it are looked up by the places
/// that hold its ends and the materials of which its own is a kind, so that the time grows with the flows and not with
/// their pairs.
final class Containment {

    private final List<ReportedFlow> flows;
    private final Numbering numbers;
    private final Inclusion inclusion;

    /// The flows with a place at an end, which may contain flows between others: by supplier, buyer and material.
    private final Map<Integer, Map<Integer, Map<Integer, IntList>>> ofPlaces = new HashMap<>();

    /// Whether any of these are sold by a place. Otherwise it does not matter where suppliers are.
    private boolean placesSell;

    private final SortedMap<Integer, List<ReportedFlow>> found = new TreeMap<>();

    /// @param flows in the order of their keys
    /// @param numbers of these flows
    Containment(List<ReportedFlow> flows, Numbering numbers, Geography geography, MaterialTree materials) {
        this.flows = flows;
        this.numbers = numbers;
        this.inclusion = new Inclusion(numbers, geography, materials);
        findPlaces();
        for (int from = 0, to; from < flows.size(); from = to) {
            to = endOfRow(numbers.suppliers(), from, flows.size());
            findAmongNeighbours(from, to);
            if (!ofPlaces.isEmpty()) {
                findAmongPlaces(from, to);
            }
        }
    }

    /// The parts of each flow that contains others, by its place in the list, those contained in them included.
    SortedMap<Integer, List<ReportedFlow>> partsOf() {
        return found;
    }

    private void findPlaces() {
        BitSet places = new BitSet();
        for (int party = 0; party < numbers.parties().size(); party++) {
            places.set(party, inclusion.isPlace(numbers.parties().id(party)));
        }
        for (int flow = 0; flow < numbers.size(); flow++) {
            int supplier = numbers.suppliers()[flow];
            int buyer = numbers.buyers()[flow];
            if (places.get(supplier) || places.get(buyer)) {
                placesSell |= places.get(supplier);
                ofPlaces.computeIfAbsent(supplier, _ -> new HashMap<>())
                        .computeIfAbsent(buyer, _ -> new HashMap<>())
                        .computeIfAbsent(numbers.goods()[flow], _ -> new IntList(1))
                        .add(flow);
            }
        }
    }

    /// The end of the flows in a row that have the same number.
    private static int endOfRow(int[] column, int from, int limit) {
        int end = from + 1;
        while (end < limit && column[end] == column[from]) {
            end++;
        }
        return end;
    }

    /// Flows of other materials between the same parties stand beside each other.
    private void findAmongNeighbours(int from, int to) {
        for (int start = from, end; start < to; start = end) {
            end = endOfRow(numbers.buyers(), start, to);
            if (end > start + 1) {
                findWithin(start, end);
            }
        }
    }

    private void findWithin(int from, int to) {
        Map<Integer, IntList> byMaterial = new HashMap<>();
        for (int flow = from; flow < to; flow++) {
            byMaterial
                    .computeIfAbsent(numbers.goods()[flow], _ -> new IntList(1))
                    .add(flow);
        }
        for (int part = from; part < to; part++) {
            addIfContained(byMaterial, part);
        }
    }

    /// Finds what contains the flows of one supplier.
    private void findAmongPlaces(int start, int end) {
        int supplier = numbers.suppliers()[start];
        for (int from : placesSell ? inclusion.holders(supplier) : new int[] {supplier}) {
            Map<Integer, Map<Integer, IntList>> sold = ofPlaces.get(from);
            for (int part = start; sold != null && part < end; part++) {
                int buyer = numbers.buyers()[part];
                for (int to : inclusion.holders(buyer)) {
                    Map<Integer, IntList> wholes = from == supplier && to == buyer ? null : sold.get(to);
                    if (wholes != null) {
                        addIfContained(wholes, part);
                    }
                }
            }
        }
    }

    /// @param wholes those that could contain the flow, by material
    private void addIfContained(Map<Integer, IntList> wholes, int part) {
        for (int material : inclusion.lineage(numbers.goods()[part])) {
            IntList candidates = wholes.get(material);
            for (int each = 0; candidates != null && each < candidates.size(); each++) {
                int whole = candidates.get(each);
                if (!numbers.areAlike(whole, part) && inclusion.contains(flows.get(whole), flows.get(part))) {
                    found.computeIfAbsent(whole, _ -> new ArrayList<>()).add(flows.get(part));
                }
            }
        }
    }
}
