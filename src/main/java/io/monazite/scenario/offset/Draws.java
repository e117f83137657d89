package io.monazite.scenario.offset;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.scenario.engine.Position;

/// From which plants parties draw what they sell of a material: from those that they run; who runs none that could make
/// it, from those that it or its companies control.
final class Draws {

    private final Plants plants;
    private final Sides sides;
    private final Predicate<Position> sells;
    private final Map<NodeId, Drawn> drawn = new HashMap<>();

    /// Of one material the plants of each party, and the parties of each plant.
    private record Drawn(Map<NodeId, Set<NodeId>> plants, Map<NodeId, Set<NodeId>> parties) {

        void add(NodeId party, NodeId plant) {
            plants.computeIfAbsent(party, _ -> new TreeSet<>()).add(plant);
            parties.computeIfAbsent(plant, _ -> new TreeSet<>()).add(party);
        }
    }

    /// @param sells whether a party is known to sell, promise or make a material or a kind of it
    Draws(Plants plants, Sides sides, Predicate<Position> sells) {
        this.plants = plants;
        this.sides = sides;
        this.sells = sells;
    }

    /// The plants from which a party draws a material.
    Set<NodeId> of(NodeId party, NodeId material) {
        return of(material).plants().getOrDefault(party, Set.of());
    }

    /// Whether it runs some of these plants itself.
    boolean runs(NodeId party, NodeId material) {
        return !plants.makers(material).getOrDefault(party, Set.of()).isEmpty();
    }

    /// All who draw from the same plants as some parties, or from plants of those who do, and so on: these among them.
    Set<NodeId> together(Collection<NodeId> parties, NodeId material) {
        Set<NodeId> seen = new TreeSet<>(parties);
        Deque<NodeId> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            sharing(of(next.removeFirst(), material), material)
                    .filter(seen::add)
                    .forEach(next::addLast);
        }
        return seen;
    }

    /// All who draw from any of these plants.
    Stream<NodeId> sharing(Set<NodeId> some, NodeId material) {
        Map<NodeId, Set<NodeId>> parties = of(material).parties();
        return some.stream()
                .flatMap(plant -> parties.getOrDefault(plant, Set.of()).stream())
                .distinct();
    }

    /// Whether one of two controls the other.
    boolean related(NodeId one, NodeId other) {
        return sides.above(one).contains(other) || sides.above(other).contains(one);
    }

    private Drawn of(NodeId material) {
        return drawn.computeIfAbsent(material, this::draws);
    }

    private Drawn draws(NodeId material) {
        Drawn found = new Drawn(new TreeMap<>(), new TreeMap<>());
        plants.makers(material)
                .forEach((operator, run) -> run.forEach(plant -> {
                    found.add(operator, plant);
                    Stream.concat(sides.above(operator).stream(), sides.above(plant).stream())
                            .filter(owner -> owner.kind() == NodeKind.COMPANY)
                            .filter(owner ->
                                    sells.test(new Position(owner, material)) && !plants.mayMake(owner, material))
                            .forEach(owner -> found.add(owner, plant));
                }));
        return found;
    }
}
