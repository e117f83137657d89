package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;

/// Finds the recipe of what each party sells. Parties of which no source tells anything of their own, and which buy
/// alike, make alike: for these the [RecipeBook] is asked once.
final class Kitchen {

    /// @param material that is sold
    /// @param buyer the first party that buys what the seller does
    private record Menu(int material, int buyer) {}

    private final Numbers parties;
    private final Numbers materials;
    private final Ends inlets;
    private final RecipeBook book;
    private final Set<NodeId> particular;
    /// The first party that buys each choice of materials, by [Ends#likeness].
    private final Map<Integer, IntList> buyers = new HashMap<>();
    private final Map<Menu, Recipe> usual = new HashMap<>();
    private final Map<Recipe, Recipe> shared = new HashMap<>();

    /// @param inlets where the flows of the network are bought
    Kitchen(Network network, Ends inlets) {
        this.parties = network.numbers().parties();
        this.materials = network.numbers().materials();
        this.inlets = inlets;
        this.book = new RecipeBook(network);
        this.particular = Stream.concat(
                        network.essentiality().keySet().stream().map(Position::party),
                        network.conversions().stream()
                                .map(ReportedConversion::party)
                                .filter(Objects::nonNull))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param soldOn whether the party buys the very material that it sells
    Recipe recipe(int party, int material, boolean soldOn) {
        if (particular.contains(parties.id(party))) {
            return written(party, material, soldOn);
        }
        Menu menu = new Menu(material, firstLike(party));
        Recipe known = usual.get(menu);
        if (known == null) {
            known = written(party, material, soldOn);
            usual.put(menu, known);
        }
        return known;
    }

    private int firstLike(int party) {
        IntList firsts = buyers.computeIfAbsent(inlets.likeness(party), _ -> new IntList(1));
        for (int index = 0; index < firsts.size(); index++) {
            if (inlets.areAlike(firsts.get(index), party)) {
                return firsts.get(index);
            }
        }
        firsts.add(party);
        return party;
    }

    private Recipe written(int party, int material, boolean soldOn) {
        Recipe recipe = book.of(new Position(parties.id(party), materials.id(material)), purchases(party), soldOn);
        return shared.computeIfAbsent(recipe, _ -> recipe);
    }

    private List<RecipeBook.Purchase> purchases(int party) {
        List<RecipeBook.Purchase> bought = new ArrayList<>(inlets.to(party) - inlets.from(party));
        for (int inlet = inlets.from(party); inlet < inlets.to(party); inlet++) {
            bought.add(new RecipeBook.Purchase(materials.id(inlets.material(inlet)), bought.size()));
        }
        return bought;
    }
}
