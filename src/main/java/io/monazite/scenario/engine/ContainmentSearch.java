package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Finds, among the chosen flows of a book, those that contain one, and those that are contained in it, by looking
/// where they can be. Where all are wanted [Containment] is quicker.
final class ContainmentSearch {

    private final FlowBook flows;
    private final Numbering ends;
    private final Inclusion inclusion;
    private final IntPredicate isChosen;
    private final Map<Integer, int[]> residents = new HashMap<>();
    private int looked;

    ContainmentSearch(FlowBook flows, Inclusion inclusion, IntPredicate isChosen) {
        this.flows = flows;
        this.ends = flows.numbers().ends();
        this.inclusion = inclusion;
        this.isChosen = isChosen;
    }

    /// How many flows have been looked at.
    int looked() {
        return looked;
    }

    /// @param part of parties and a material that have numbers in the book
    List<ReportedFlow> wholesOf(ReportedFlow part) {
        List<ReportedFlow> wholes = new ArrayList<>();
        int[] buyers = inclusion.holders(ends.parties().of(part.buyer()));
        int[] goods = inclusion.lineage(ends.materials().of(part.material()));
        for (int supplier : inclusion.holders(ends.parties().of(part.supplier()))) {
            int from = first(ends.suppliers(), 0, ends.size(), supplier);
            int to = first(ends.suppliers(), from, ends.size(), supplier + 1);
            for (int buyer : from == to ? new int[0] : buyers) {
                int start = first(ends.buyers(), from, to, buyer);
                int end = first(ends.buyers(), start, to, buyer + 1);
                for (int place = start; place < end; place++) {
                    ReportedFlow whole = flows.get(place);
                    if (isChosen.test(place) && has(goods, ends.goods()[place]) && contains(whole, part)) {
                        wholes.add(whole);
                    }
                }
            }
        }
        return wholes;
    }

    /// @param whole of parties and a material that have numbers in the book
    List<ReportedFlow> partsOf(ReportedFlow whole) {
        List<ReportedFlow> parts = new ArrayList<>();
        int buyer = ends.parties().of(whole.buyer());
        int material = ends.materials().of(whole.material());
        for (int supplier : suppliersWithin(whole)) {
            int from = first(ends.suppliers(), 0, ends.size(), supplier);
            int to = first(ends.suppliers(), from, ends.size(), supplier + 1);
            looked += to - from;
            for (int place = from; place < to; place++) {
                if (has(inclusion.lineage(ends.goods()[place]), material)
                        && has(inclusion.holders(ends.buyers()[place]), buyer)
                        && isChosen.test(place)
                        && contains(whole, flows.get(place))) {
                    parts.add(flows.get(place));
                }
            }
        }
        return parts;
    }

    private int[] suppliersWithin(ReportedFlow whole) {
        int supplier = ends.parties().of(whole.supplier());
        return inclusion.isPlace(whole.supplier())
                ? residents.computeIfAbsent(
                        supplier,
                        place -> IntStream.range(0, ends.parties().size())
                                .filter(party -> has(inclusion.holders(party), place))
                                .toArray())
                : new int[] {supplier};
    }

    private boolean contains(ReportedFlow whole, ReportedFlow part) {
        return !whole.isAlike(part) && inclusion.contains(whole, part);
    }

    private static boolean has(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }

    /// The first place of a sorted part of a column that is no less.
    private static int first(int[] column, int from, int to, int wanted) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
