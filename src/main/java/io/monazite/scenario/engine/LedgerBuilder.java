package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;

/// Numbers a network: parties and materials by their ids, positions so that each comes after all that it depends on,
/// flows by the position at which they arrive and then by their fact. Equal networks get equal numbers.
final class LedgerBuilder {

    private final Network network;
    private final List<Flow> flows;
    final Numbers parties;
    final Numbers materials;
    /// Keys of places where something is bought or sold: the party's number above, the material's below.
    private final long[] inlets;
    final long[] outlets;
    /// Of each flow, in the order of keys.
    private final int[] inletOf;
    private final int[] outletOf;
    /// The number of each inlet, in the order of keys, among positions.
    final int[] numberOf;
    final long[] positions;
    final int[] componentStart;
    final int[] componentEnd;
    final int[] soldOn;
    final Recipe[] recipes;

    LedgerBuilder(Network network) {
        this.network = network;
        this.flows = network.flows();
        NumbersBuilder who = new NumbersBuilder();
        NumbersBuilder what = new NumbersBuilder();
        int[] suppliers = who.add(flows, Flow::supplier);
        int[] buyers = who.add(flows, Flow::buyer);
        int[] goods = what.add(flows, Flow::material);
        this.parties = who.numbers();
        this.materials = what.numbers();
        int[] party = who.inOrderOfArrival(parties);
        int[] material = what.inOrderOfArrival(materials);
        long[] bought = new long[goods.length];
        long[] sold = new long[goods.length];
        for (int flow = 0; flow < goods.length; flow++) {
            bought[flow] = key(party[buyers[flow]], material[goods[flow]]);
            sold[flow] = key(party[suppliers[flow]], material[goods[flow]]);
        }
        this.inlets = distinct(LongStream.of(bought));
        this.outlets = distinct(LongStream.of(sold));
        this.inletOf = places(bought, inlets);
        this.outletOf = places(sold, outlets);
        this.soldOn = new int[outlets.length];
        this.recipes = new Recipe[outlets.length];
        cook();
        Csr needs = needs();
        int[] rank = ranks(needs);
        Components.Order order = Components.of(needs, inlets.length, inlet -> rank[material(inlets[inlet])]);
        this.numberOf = new int[inlets.length];
        this.positions = new long[inlets.length];
        this.componentStart = order.starts();
        this.componentEnd = new int[inlets.length];
        for (int number = 0; number < inlets.length; number++) {
            numberOf[order.order()[number]] = number;
            positions[number] = inlets[order.order()[number]];
            componentEnd[componentStart[number]] = number + 1;
        }
        for (int number = 0; number < inlets.length; number++) {
            componentEnd[number] = componentEnd[componentStart[number]];
        }
        renumber();
    }

    int party(long key) {
        return (int) (key >>> 32);
    }

    int material(long key) {
        return (int) key;
    }

    int outletOf(int flow) {
        return outletOf[flow];
    }

    /// The position at which a flow arrives.
    int inletOf(int flow) {
        return numberOf[inletOf[flow]];
    }

    /// The outlet at which the party of a position sells the very material on, negative where it does not.
    int outletAt(int position) {
        int outlet = Arrays.binarySearch(outlets, positions[position]);
        return outlet >= 0 && soldOn[outlet] == position ? outlet : -1;
    }

    /// The outlets that depend on each position.
    Csr dependents() {
        IntList from = new IntList();
        IntList to = new IntList();
        for (int each = 0; each < outlets.length; each++) {
            int target = each;
            if (soldOn[each] >= 0) {
                from.add(soldOn[each]);
                to.add(each);
            }
            if (recipes[each].isMade()) {
                recipes[each].inputs().forEach(input -> {
                    from.add(input);
                    to.add(target);
                });
            }
        }
        return Csr.ofPairs(positions.length, from, to);
    }

    private static long key(int party, int material) {
        return (long) party << 32 | material;
    }

    private static int[] places(long[] keys, long[] distinct) {
        return Arrays.stream(keys)
                .mapToInt(key -> Arrays.binarySearch(distinct, key))
                .toArray();
    }

    private static long[] distinct(LongStream keys) {
        return keys.sorted().distinct().toArray();
    }

    /// Finds what each outlet depends on, in the numbers of inlets; what a country sells comes from suppliers that no
    /// source names.
    private void cook() {
        Map<NodeId, Basis> bases = new HashMap<>();
        for (Flow flow : flows) {
            if (!flow.tonnes().isUnknown()) {
                bases.put(flow.material(), flow.basis());
            }
        }
        RecipeBook book = new RecipeBook(network, bases, position -> {
            long key = key(parties.of(position.party()), materials.of(position.material()));
            return Arrays.binarySearch(inlets, key);
        });
        for (int outlet = 0; outlet < outlets.length; outlet++) {
            NodeId party = parties.id(party(outlets[outlet]));
            List<NodeId> purchases = Network.isSink(party) ? List.of() : purchases(party(outlets[outlet]));
            int inlet = Arrays.binarySearch(inlets, outlets[outlet]);
            soldOn[outlet] = purchases.isEmpty() || inlet < 0 ? -1 : inlet;
            recipes[outlet] = purchases.isEmpty()
                    ? Recipe.NONE
                    : book.of(
                            new Position(party, materials.id(material(outlets[outlet]))),
                            purchases,
                            soldOn[outlet] >= 0);
        }
    }

    private List<NodeId> purchases(int party) {
        List<NodeId> bought = new ArrayList<>();
        int from = Arrays.binarySearch(inlets, (long) party << 32);
        for (int inlet = from < 0 ? -from - 1 : from; inlet < inlets.length && party(inlets[inlet]) == party; inlet++) {
            bought.add(materials.id(material(inlets[inlet])));
        }
        return bought;
    }

    /// The inlets on which each inlet depends: those that feed its suppliers' outlets, and, where its party makes of
    /// other inputs what it also buys, those.
    private Csr needs() {
        IntList needing = new IntList();
        IntList needed = new IntList();
        for (int flow = 0; flow < inletOf.length; flow++) {
            int inlet = inletOf[flow];
            int outlet = outletOf[flow];
            if (soldOn[outlet] >= 0) {
                needing.add(inlet);
                needed.add(soldOn[outlet]);
            }
            add(needing, needed, inlet, recipes[outlet]);
        }
        for (int outlet = 0; outlet < outlets.length; outlet++) {
            if (soldOn[outlet] >= 0) {
                add(needing, needed, soldOn[outlet], recipes[outlet]);
            }
        }
        return Csr.ofPairs(inlets.length, needing, needed);
    }

    /// Materials so numbered that each comes after those that it is made of, as far as none is made of itself by way
    /// of others. Positions of one material then stand together, and what they need is near in memory.
    private int[] ranks(Csr needs) {
        LongStream.Builder pairs = LongStream.builder();
        for (int inlet = 0; inlet < inlets.length; inlet++) {
            for (int index = needs.from(inlet); index < needs.to(inlet); index++) {
                pairs.add((long) material(inlets[inlet]) << 32 | material(inlets[needs.item(index)]));
            }
        }
        IntList needing = new IntList();
        IntList needed = new IntList();
        for (long pair : distinct(pairs.build())) {
            needing.add((int) (pair >>> 32));
            needed.add((int) pair);
        }
        int[] order = Components.of(Csr.ofPairs(materials.size(), needing, needed), materials.size())
                .order();
        int[] rank = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            rank[order[place]] = place;
        }
        return rank;
    }

    private static void add(IntList needing, IntList needed, int inlet, Recipe recipe) {
        if (recipe.isMade()) {
            recipe.inputs().forEach(input -> {
                needing.add(inlet);
                needed.add(input);
            });
        }
    }

    /// Puts the numbers of positions where those of inlets stood.
    private void renumber() {
        for (int outlet = 0; outlet < outlets.length; outlet++) {
            soldOn[outlet] = soldOn[outlet] < 0 ? -1 : numberOf[soldOn[outlet]];
            Recipe recipe = recipes[outlet];
            if (recipe.bought().findAny().isPresent()) {
                Alternatives[] essential = Arrays.stream(recipe.essential())
                        .map(group -> group.renumbered(inlet -> numberOf[inlet]))
                        .toArray(Alternatives[]::new);
                recipes[outlet] = new Recipe(
                        essential,
                        renumbered(recipe.nonEssential()),
                        renumbered(recipe.negligible()),
                        recipe.sourced());
            }
        }
    }

    private int[] renumbered(int[] inlet) {
        return inlet.length == 0
                ? inlet
                : Arrays.stream(inlet).map(each -> numberOf[each]).toArray();
    }
}
