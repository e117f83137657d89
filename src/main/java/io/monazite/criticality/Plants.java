package io.monazite.criticality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import io.monazite.domain.PartialDate;
import io.monazite.domain.Side;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.MaterialTree;

/// The plants of one stage in one country, and what they can take in and put out on a day.
final class Plants {

    private static final Set<String> NOT_YET = Set.of("planned", "construction", "development", "target");
    private static final String OPERATING = "OPERATING";
    private static final String UNCERTAIN = "UNCERTAIN";

    private record Line(NodeId plant, NodeId material, Side side, String basis) implements Comparable<Line> {

        private static final Comparator<Line> ORDER = Comparator.comparing(Line::plant)
                .thenComparing(Line::material)
                .thenComparing(Line::side)
                .thenComparing(Line::basis);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    private final List<Entity> plants;
    private final List<SourcedFact> capacities;
    private final MaterialTree materials;

    /// @param family the materials that count
    Plants(List<Entity> plants, Predicate<NodeId> family, LocalDate day, Atlas atlas) {
        this.plants = plants;
        this.materials = atlas.materials();
        Set<NodeId> ids = plants.stream().map(Entity::id).collect(Collectors.toUnmodifiableSet());
        Map<Line, SourcedFact> latest = new TreeMap<>();
        atlas.all(NodeKind.CAPACITY)
                .filter(fact -> ids.contains(capacity(fact).facility())
                        && family.test(capacity(fact).material())
                        && holds(fact, day))
                .sorted(Comparator.comparing(Plants::begun).thenComparing(SourcedFact::id))
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

    private boolean works(Entity plant) {
        List<SourcedFact> own = capacities.stream()
                .filter(fact -> capacity(fact).facility().equals(plant.id()))
                .toList();
        return own.isEmpty()
                ? plant.text("status").stream()
                        .noneMatch(status -> NOT_YET.stream().anyMatch(status::startsWith))
                : own.stream().anyMatch(fact -> !state(fact).isEmpty());
    }

    /// What surely runs counts in full; what may run counts from nothing to all; what does not run yet is not counted.
    private static Interval counted(SourcedFact fact) {
        Amount amount = fact.reading().amount();
        Optional<String> state = state(fact);
        if (amount == null || state.isEmpty()) {
            return Interval.UNKNOWN;
        }
        return state.get().equals(UNCERTAIN)
                ? new Interval(0.0, null, amount.interval().high())
                : amount.interval();
    }

    /// Whether it runs or may run; empty where it does not.
    private static Optional<String> state(SourcedFact fact) {
        String state = fact.reading().text("state").orElse(OPERATING);
        return state.equals(OPERATING) || state.equals(UNCERTAIN) ? Optional.of(state) : Optional.empty();
    }

    private boolean isPart(SourcedFact fact) {
        Capacity part = capacity(fact);
        return capacities.stream()
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

    private static boolean holds(SourcedFact fact, LocalDate day) {
        return !begun(fact).isAfter(day)
                && fact.reading()
                        .text("to")
                        .map(PartialDate::parse)
                        .filter(end -> end.latest().isBefore(day))
                        .isEmpty();
    }

    private static LocalDate begun(SourcedFact fact) {
        return fact.fact().validFrom().orElse(LocalDate.MIN);
    }

    private static Line line(SourcedFact fact) {
        Capacity capacity = capacity(fact);
        return new Line(
                capacity.facility(),
                capacity.material(),
                capacity.side(),
                capacity.basis().name());
    }

    private static Capacity capacity(SourcedFact fact) {
        return (Capacity) fact.fact();
    }
}
