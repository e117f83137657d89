package io.monazite.criticality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.domain.Amount;
import io.monazite.domain.Capacity;
import io.monazite.domain.Entity;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Side;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.MaterialTree;

/// The plants of one stage in one country, and what they can take in and put out on a day. What is planned stands
/// beside
/// what there is, and never in its place.
final class Plants {

    /// @param foreseen what is planned or being built does not stand for what there is
    private record Line(NodeId plant, NodeId material, Side side, String basis, boolean foreseen)
            implements Comparable<Line> {

        private static final Comparator<Line> ORDER = Comparator.comparing(Line::plant)
                .thenComparing(Line::material)
                .thenComparing(Line::side)
                .thenComparing(Line::basis)
                .thenComparing(Line::foreseen);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    private final List<Entity> plants;
    private final List<SourcedFact> capacities;
    private final MaterialTree materials;
    private final PlantStates states;
    private final Predicate<NodeId> family;

    /// @param family the materials that count
    Plants(List<Entity> plants, Predicate<NodeId> family, PlantStates states, Atlas atlas) {
        this.plants = plants;
        this.materials = atlas.materials();
        this.states = states;
        this.family = family;
        Set<NodeId> ids = plants.stream().map(Entity::id).collect(Collectors.toUnmodifiableSet());
        Map<Line, SourcedFact> latest = new TreeMap<>();
        atlas.all(NodeKind.CAPACITY)
                .filter(fact -> ids.contains(capacity(fact).facility())
                        && family.test(capacity(fact).material())
                        && states.holds(fact))
                .sorted(Comparator.comparing(PlantStates::begun).thenComparing(SourcedFact::id))
                .forEach(fact -> latest.put(line(fact), fact));
        this.capacities = List.copyOf(latest.values());
    }

    List<NodeId> ids() {
        return plants.stream().map(Entity::id).toList();
    }

    List<NodeId> capacities() {
        return capacities.stream().map(SourcedFact::id).toList();
    }

    /// Whether any of them runs, or may.
    boolean anyWorks() {
        return plants.stream().anyMatch(this::works);
    }

    /// Those that run, and of which nobody states how much they can take in, or put out.
    List<NodeId> withoutCapacity(Side side) {
        return plants.stream()
                .filter(this::works)
                .map(Entity::id)
                .filter(plant -> capacities.stream()
                        .noneMatch(fact -> capacity(fact).facility().equals(plant)
                                && capacity(fact).side() == side
                                && !counted(fact).isUnknown()))
                .toList();
    }

    /// What they can take in or put out in a year, by material and basis. Of a plant that has a figure for a material
    /// and one for a kind of it, only the former counts, for it holds the latter.
    List<Rate> rates(Side side) {
        Map<String, Rate> sums = new TreeMap<>();
        capacities.stream()
                .filter(fact -> capacity(fact).side() == side && !counted(fact).isUnknown() && !isPart(fact))
                .forEach(fact -> sums.merge(
                        capacity(fact).material() + " " + capacity(fact).basis(),
                        new Rate(capacity(fact).material(), capacity(fact).basis(), counted(fact), List.of(fact.id())),
                        Plants::together));
        return List.copyOf(sums.values());
    }

    /// Those whose capacities a rate is the sum of.
    Set<NodeId> of(Rate rate) {
        return capacities.stream()
                .filter(fact -> rate.facts().contains(fact.id()))
                .map(fact -> capacity(fact).facility())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean works(Entity plant) {
        return states.of(plant, family) != PlantStates.State.STANDS;
    }

    /// What surely runs counts in full; what may run counts from nothing to all; what does not run yet is not counted.
    private static Interval counted(SourcedFact fact) {
        Amount amount = fact.reading().amount();
        if (amount == null || !PlantStates.runs(fact)) {
            return Interval.UNKNOWN;
        }
        return PlantStates.mayRun(fact)
                ? new Interval(0.0, null, amount.interval().high())
                : amount.interval();
    }

    private boolean isPart(SourcedFact one) {
        Capacity part = capacity(one);
        return capacities.stream()
                .filter(fact -> !counted(fact).isUnknown())
                .map(Plants::capacity)
                .anyMatch(whole -> whole.facility().equals(part.facility())
                        && whole.side() == part.side()
                        && whole.basis() == part.basis()
                        && !whole.material().equals(part.material())
                        && materials.isOrUnder(part.material(), whole.material()));
    }

    private static Rate together(Rate one, Rate other) {
        List<NodeId> facts = new ArrayList<>(one.facts());
        facts.addAll(other.facts());
        return new Rate(one.material(), one.basis(), Sums.plus(one.tonnes(), other.tonnes()), facts);
    }

    private static Line line(SourcedFact fact) {
        Capacity capacity = capacity(fact);
        return new Line(
                capacity.facility(),
                capacity.material(),
                capacity.side(),
                capacity.basis().name(),
                PlantStates.isForeseen(fact));
    }

    private static Capacity capacity(SourcedFact fact) {
        return (Capacity) fact.fact();
    }
}
