package io.monazite.criticality;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.monazite.criticality.PlantStates.State;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Production;
import io.monazite.domain.Stage;

/// In which country something was made. What a company makes is made where its plants stand, which need not be the
/// country that it is at home in.
final class Workplaces {

    /// By what it is known where something was made.
    enum Ground {
        /// A source places it, or the party has its plants of the stage at home.
        PLACED,
        /// The party's plants of the stage stand elsewhere than at home.
        PLANTS,
        /// No plant of the party is known at the stage.
        HOME
    }

    /// @param countries where it may have been made; none where no source tells of any
    record Place(List<NodeId> countries, Ground ground) {

        Place {
            countries = List.copyOf(countries);
        }
    }

    /// Of nothing is said where it was made.
    static final Place NOWHERE = new Place(List.of(), Ground.HOME);

    private final Atlas atlas;
    private final Operators operators;
    private final PlantStates states;

    Workplaces(Atlas atlas, Operators operators, PlantStates states) {
        this.atlas = atlas;
        this.operators = operators;
        this.states = states;
    }

    /// @param stage at which it was made
    Place of(Production made, Stage stage) {
        NodeId party = made.party();
        if (party.kind() == NodeKind.COUNTRY) {
            return new Place(List.of(party), Ground.PLACED);
        }
        NodeId asset = made.asset();
        if (asset != null && atlas.geography().countryOf(asset).isPresent()) {
            return new Place(atlas.geography().countryOf(asset).stream().toList(), Ground.PLACED);
        }
        List<NodeId> home = atlas.geography().countryOf(party).stream().toList();
        List<NodeId> countries = countries(made, stage);
        return countries.isEmpty()
                ? new Place(home, Ground.HOME)
                : new Place(countries, countries.equals(home) ? Ground.PLACED : Ground.PLANTS);
    }

    /// Where its deposits are, and those of its plants that run, else those that may.
    private List<NodeId> countries(Production made, Stage stage) {
        Predicate<NodeId> wanted = material -> atlas.materials().isOrUnder(material, made.material())
                || atlas.materials().isOrUnder(made.material(), material);
        List<Entity> plants = operators
                .runBy(made.party())
                .flatMap(asset -> Stream.ofNullable(atlas.entities().get(asset)))
                .filter(plant -> atlas.stage(plant.id()).filter(stage::equals).isPresent())
                .toList();
        Stream<NodeId> deposits = stage == Stage.MINING
                ? operators.runBy(made.party()).filter(asset -> asset.kind() == NodeKind.DEPOSIT)
                : Stream.empty();
        List<NodeId> running = countries(Stream.concat(deposits, in(plants, wanted, State.RUNS)));
        return running.isEmpty() ? countries(in(plants, wanted, State.MAY_RUN)) : running;
    }

    private Stream<NodeId> in(List<Entity> plants, Predicate<NodeId> wanted, State state) {
        return plants.stream()
                .filter(plant -> states.of(plant, wanted) == state)
                .map(Entity::id);
    }

    private List<NodeId> countries(Stream<NodeId> assets) {
        return assets.flatMap(asset -> atlas.geography().countryOf(asset).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
