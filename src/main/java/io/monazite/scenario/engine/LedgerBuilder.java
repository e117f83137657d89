package io.monazite.scenario.engine;

import java.util.BitSet;
import java.util.stream.Stream;

/// Numbers a network: parties and materials by their ids, positions so that each comes after all that it depends on,
/// flows by the position at which they arrive and then in their own order. Equal networks get equal numbers.
final class LedgerBuilder {

    private final Network network;
    final Numbers parties;
    final Numbers materials;
    /// Where something is bought; positions are these in another order.
    final Ends inlets;
    /// Where something is sold.
    final Ends outlets;
    /// The number of each inlet among positions.
    final int[] numberOf;
    /// The inlet of each position.
    final int[] inletAt;
    final Circles circles;
    /// The inlet of the very material that is sold at an outlet, negative where none is bought.
    final int[] soldOn;
    final Recipe[] recipes;

    LedgerBuilder(Network network) {
        this.network = network;
        Numbering numbers = network.numbers();
        this.parties = numbers.parties();
        this.materials = numbers.materials();
        this.inlets = Ends.of(numbers.buyers(), numbers.goods(), parties.size(), materials.size());
        this.outlets = Ends.of(numbers.suppliers(), numbers.goods(), parties.size(), materials.size());
        this.soldOn = new int[outlets.size()];
        this.recipes = new Recipe[outlets.size()];
        cook();
        Csr needs = needs();
        int[] rank = ranks();
        Components.Order order = Components.of(needs, inlets.size(), inlet -> rank[inlets.material(inlet)]);
        this.numberOf = new int[inlets.size()];
        this.inletAt = order.order();
        this.circles = Circles.of(order.starts());
        for (int number = 0; number < inletAt.length; number++) {
            numberOf[inletAt[number]] = number;
        }
    }

    /// The position on which alone an outlet depends, negative where there is none or it depends on several.
    int soleSource(int outlet) {
        int sole = recipes[outlet].soleInput();
        if (soldOn[outlet] >= 0) {
            return numberOf[soldOn[outlet]];
        }
        return sole < 0 ? -1 : numberOf[inlets.from(outlets.party(outlet)) + sole];
    }

    /// The position at which each flow arrives.
    int[] positions() {
        int[] positions = inlets.ends().clone();
        for (int flow = 0; flow < positions.length; flow++) {
            positions[flow] = numberOf[positions[flow]];
        }
        return positions;
    }

    /// Finds what each outlet depends on; what a country sells comes from suppliers that no source names.
    private void cook() {
        Kitchen kitchen = new Kitchen(network, inlets);
        for (int party = 0; party < parties.size(); party++) {
            boolean makes = inlets.from(party) < inlets.to(party) && !Network.isSink(parties.id(party));
            for (int outlet = outlets.from(party); outlet < outlets.to(party); outlet++) {
                int material = outlets.material(outlet);
                soldOn[outlet] = makes ? Math.max(-1, inlets.find(party, material)) : -1;
                recipes[outlet] = makes ? kitchen.recipe(party, material, soldOn[outlet] >= 0) : Recipe.NONE;
            }
        }
    }

    /// The inlets on which each inlet depends: those that feed its suppliers' outlets, and, where its party makes of
    /// other inputs what it also buys, those.
    private Csr needs() {
        IntList needing = new IntList();
        IntList needed = new IntList();
        for (int flow = 0; flow < network.flows().size(); flow++) {
            int inlet = inlets.of(flow);
            int outlet = outlets.of(flow);
            if (soldOn[outlet] >= 0) {
                needing.add(inlet);
                needed.add(soldOn[outlet]);
            }
            add(needing, needed, inlet, outlet);
        }
        for (int outlet = 0; outlet < recipes.length; outlet++) {
            if (soldOn[outlet] >= 0) {
                add(needing, needed, soldOn[outlet], outlet);
            }
        }
        return Csr.ofPairs(inlets.size(), needing, needed);
    }

    /// Materials so numbered that each comes after those that it is made of, as far as none is made of itself by way
    /// of others. Positions of one material then stand together, and what they need is near in memory.
    private int[] ranks() {
        BitSet[] madeOf = Stream.generate(BitSet::new).limit(materials.size()).toArray(BitSet[]::new);
        for (int outlet = 0; outlet < recipes.length; outlet++) {
            BitSet inputs = madeOf[outlets.material(outlet)];
            if (soldOn[outlet] >= 0) {
                inputs.set(outlets.material(outlet));
            }
            int first = inlets.from(outlets.party(outlet));
            for (int input : recipes[outlet].inputs()) {
                inputs.set(inlets.material(first + input));
            }
        }
        IntList needing = new IntList();
        IntList needed = new IntList();
        for (int material = 0; material < madeOf.length; material++) {
            BitSet inputs = madeOf[material];
            for (int input = inputs.nextSetBit(0); input >= 0; input = inputs.nextSetBit(input + 1)) {
                needing.add(material);
                needed.add(input);
            }
        }
        int[] order = Components.of(Csr.ofPairs(materials.size(), needing, needed), materials.size())
                .order();
        int[] rank = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            rank[order[place]] = place;
        }
        return rank;
    }

    private void add(IntList needing, IntList needed, int inlet, int outlet) {
        int first = inlets.from(outlets.party(outlet));
        for (int input : recipes[outlet].inputs()) {
            needing.add(inlet);
            needed.add(first + input);
        }
    }
}
