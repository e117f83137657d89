package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import io.monazite.domain.NodeId;

/// Parties and materials by number, in the order of their ids, and of each flow its ends and what flows: what looks at
/// many flows compares numbers, not ids that lie far apart in memory.
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record Numbering(Numbers parties, Numbers materials, int[] suppliers, int[] buyers, int[] goods) {

    static <T> Numbering of(List<T> all, Function<T, Flow> flow) {
        NumbersBuilder who = new NumbersBuilder();
        NumbersBuilder what = new NumbersBuilder();
        int[] suppliers = new int[all.size()];
        int[] buyers = new int[all.size()];
        int[] goods = new int[all.size()];
        Flow last = null;
        int index = 0;
        for (T each : all) {
            Flow next = flow.apply(each);
            // Many come in a row that name the same supplier.
            suppliers[index] = last != null && next.supplier().equals(last.supplier())
                    ? suppliers[index - 1]
                    : who.add(next.supplier());
            buyers[index] = who.add(next.buyer());
            goods[index] = what.add(next.material());
            last = next;
            index++;
        }
        Numbers parties = who.numbers();
        Numbers materials = what.numbers();
        int[] party = who.inOrderOfArrival(parties);
        int[] material = what.inOrderOfArrival(materials);
        return new Numbering(
                parties, materials, mapped(suppliers, party), mapped(buyers, party), mapped(goods, material));
    }

    int size() {
        return goods.length;
    }

    /// Whether two flows have the same ends and material.
    boolean areAlike(int one, int other) {
        return buyers[one] == buyers[other] && suppliers[one] == suppliers[other] && goods[one] == goods[other];
    }

    /// That of a list with some flows gone and others come. What comes with no flow any more keeps its number.
    ///
    /// @param arrived those that come
    Numbering with(Splice splice, List<Flow> arrived) {
        List<NodeId> sellers = arrived.stream().map(Flow::supplier).toList();
        List<NodeId> takers = arrived.stream().map(Flow::buyer).toList();
        List<NodeId> goodsArrived = arrived.stream().map(Flow::material).toList();
        Numbers allParties = parties.with(sellers).with(takers);
        Numbers allMaterials = materials.with(goodsArrived);
        return new Numbering(
                allParties,
                allMaterials,
                splice.of(renumbered(suppliers, parties, allParties), allParties.of(sellers)),
                splice.of(renumbered(buyers, parties, allParties), allParties.of(takers)),
                splice.of(renumbered(goods, materials, allMaterials), allMaterials.of(goodsArrived)));
    }

    private static int[] renumbered(int[] column, Numbers before, Numbers after) {
        return before == after ? column : mapped(column, before.in(after));
    }

    /// That of some of the flows, with the same numbers.
    Numbering only(int[] flows) {
        return new Numbering(parties, materials, mapped(flows, suppliers), mapped(flows, buyers), mapped(flows, goods));
    }

    /// That with numbers for those alone that come with a flow.
    Numbering compact() {
        int[] party = present(parties.size(), suppliers, buyers);
        int[] material = present(materials.size(), goods);
        return new Numbering(
                parties.only(party),
                materials.only(material),
                mapped(suppliers, party),
                mapped(buyers, party),
                mapped(goods, material));
    }

    /// The new numbers of those that come; negative for all others.
    private static int[] present(int count, int[]... columns) {
        int[] numbers = new int[count];
        Arrays.fill(numbers, -1);
        for (int[] column : columns) {
            for (int each : column) {
                numbers[each] = 0;
            }
        }
        int next = 0;
        for (int each = 0; each < count; each++) {
            numbers[each] = numbers[each] < 0 ? -1 : next++;
        }
        return numbers;
    }

    private static int[] mapped(int[] column, int[] to) {
        int[] others = new int[column.length];
        for (int index = 0; index < others.length; index++) {
            others[index] = to[column[index]];
        }
        return others;
    }
}
