package io.monazite.scenario.engine;

import java.util.BitSet;

/// The inputs whose loss alone does not tell what an output lacks: in what proportion the inputs of it stand is not
/// known exactly, or their tonnes cannot be summed. That may be so for an input that loses nothing itself, and still
/// decide how much the loss of another counts for.
final class OpenMixes {

    private final Ledger ledger;
    private final Plain exact;

    private OpenMixes(Ledger ledger) {
        this.ledger = ledger;
        this.exact = ledger.plain(Box.FULL);
    }

    static BitSet of(Ledger ledger) {
        OpenMixes mixes = new OpenMixes(ledger);
        BitSet open = new BitSet();
        for (int outlet = 0; outlet < ledger.outletCount(); outlet++) {
            if (ledger.soleSource(outlet) < 0 || ledger.soldOn(outlet) >= 0) {
                mixes.addInputs(ledger.recipe(outlet), ledger.firstPlace(outlet), open);
            }
        }
        return open;
    }

    /// @param first the place from which those of the inputs count
    private void addInputs(Recipe recipe, int first, BitSet open) {
        for (Alternatives group : recipe.essential()) {
            if (group.isOpen() || (group.size() > 1 && !areExact(group.inputs(), first))) {
                add(group.inputs(), first, open);
            }
        }
        if (recipe.nonEssential().length > 0 && !areExact(recipe.bought(), first)) {
            add(recipe.nonEssential(), first, open);
        }
    }

    private void add(int[] inputs, int first, BitSet open) {
        for (int input : inputs) {
            open.set(ledger.inOrder(first + input));
        }
    }

    private boolean areExact(int[] inputs, int first) {
        for (int input : inputs) {
            int position = ledger.inOrder(first + input);
            if (!exact.isPlain(position) || ledger.basis(position) != ledger.basis(ledger.inOrder(first + inputs[0]))) {
                return false;
            }
        }
        return true;
    }
}
