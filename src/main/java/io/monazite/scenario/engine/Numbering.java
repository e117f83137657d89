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
    /// @param gone the places of those that are gone, in order
    /// @param come the places at which the others stand then, in order
    /// @param arrived the others
    Numbering with(int[] gone, int[] come, List<Flow> arrived) {
        List<NodeId> sellers = arrived.stream().map(Flow::supplier).toList();
        List<NodeId> takers = arrived.stream().map(Flow::buyer).toList();
        List<NodeId> goodsArrived = arrived.stream().map(Flow::material).toList();
        Numbers allParties = parties.with(sellers).with(takers);
        Numbers allMaterials = materials.with(goodsArrived);
        int[] party = parties.in(allParties);
        int[] material = materials.in(allMaterials);
        return new Numbering(
                allParties,
                allMaterials,
                spliced(mapped(suppliers, party), gone, come, allParties.of(sellers)),
                spliced(mapped(buyers, party), gone, come, allParties.of(takers)),
                spliced(mapped(goods, material), gone, come, allMaterials.of(goodsArrived)));
    }

    /// A column with some items gone, and others put in.
    static int[] spliced(int[] column, int[] gone, int[] come, int[] arrived) {
        int[] spliced = new int[column.length - gone.length + come.length];
        int left = 0;
        int next = 0;
        int before = 0;
        for (int place = 0; place < spliced.length; place++) {
            if (next < come.length && come[next] == place) {
                spliced[place] = arrived[next++];
            } else {
                while (left < gone.length && gone[left] == before) {
                    left++;
                    before++;
                }
                spliced[place] = column[before++];
            }
        }
        return spliced;
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
        Arrays.setAll(others, index -> to[column[index]]);
        return others;
    }
}
