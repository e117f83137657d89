package io.monazite.criticality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.monazite.domain.Capacity;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Side;
import io.monazite.provenance.SourcedFact;

/// Which plants run on a day, as far as sources tell: by their capacities of that day, else by what is said of them.
final class PlantStates {

    /// How far a plant has come.
    enum State {
        RUNS,
        /// Sources leave it open.
        MAY_RUN,
        /// It does not run yet, or no more, or makes other goods than those asked for.
        STANDS
    }

    private static final Set<String> OPERATING = Set.of("OPERATING");
    private static final Set<String> UNCERTAIN = Set.of("UNCERTAIN");
    private static final Set<String> IDLE = Set.of("IDLE");
    private static final Set<String> FORESEEN = Set.of("PLANNED", "UNDER_CONSTRUCTION");
    private static final Set<String> NO_WORDS = Set.of(
            "planned",
            "construction",
            "development",
            "target",
            "closed",
            "shut",
            "idle",
            "mothballed",
            "ended",
            "decommissioned",
            "abandoned",
            "cancelled");
    private static final Set<String> MAYBE_WORDS = Set.of("uncertain");
    private static final Set<String> YES_WORDS = Set.of("operating");

    private final Map<NodeId, List<SourcedFact>> capacities;
    private final LocalDate day;

    PlantStates(Atlas atlas, LocalDate day) {
        this.capacities = atlas.all(NodeKind.CAPACITY)
                .collect(Collectors.groupingBy(fact -> capacity(fact).facility()));
        this.day = day;
    }

    /// @param wanted the materials that are asked for
    State of(Entity plant, Predicate<NodeId> wanted) {
        List<SourcedFact> told = capacities.getOrDefault(plant.id(), List.of());
        List<SourcedFact> held = told.stream().filter(this::holds).toList();
        List<SourcedFact> today = held.stream()
                .filter(fact -> held.stream().noneMatch(later -> replaces(later, fact)))
                .toList();
        List<SourcedFact> own = today.stream()
                .filter(fact -> wanted.test(capacity(fact).material()))
                .toList();
        if (isOfOthers(told, wanted)) {
            return State.STANDS;
        }
        List<SourcedFact> telling = own.isEmpty() ? today : own;
        if (any(telling, OPERATING)) {
            return State.RUNS;
        }
        if (any(telling, UNCERTAIN)) {
            return State.MAY_RUN;
        }
        if (told.isEmpty()) {
            return begins(plant, NO_WORDS) ? State.STANDS : begins(plant, MAYBE_WORDS) ? State.MAY_RUN : State.RUNS;
        }
        boolean contradicted = any(telling, IDLE) || any(today, OPERATING) || any(today, UNCERTAIN);
        return begins(plant, YES_WORDS) && !contradicted ? State.RUNS : State.STANDS;
    }

    /// Whether the fact holds on the day.
    boolean holds(SourcedFact fact) {
        return !begun(fact).isAfter(day)
                && fact.reading()
                        .text("to")
                        .map(PartialDate::parse)
                        .filter(end -> end.latest().isBefore(day))
                        .isEmpty();
    }

    static LocalDate begun(SourcedFact fact) {
        return fact.fact().validFrom().orElse(LocalDate.MIN);
    }

    static boolean runs(SourcedFact capacity) {
        return is(capacity, OPERATING) || mayRun(capacity);
    }

    static boolean mayRun(SourcedFact capacity) {
        return is(capacity, UNCERTAIN);
    }

    /// Whether it is only planned or being built.
    static boolean isForeseen(SourcedFact capacity) {
        return is(capacity, FORESEEN);
    }

    private static boolean replaces(SourcedFact later, SourcedFact earlier) {
        Capacity one = capacity(later);
        Capacity other = capacity(earlier);
        return begun(later).isAfter(begun(earlier))
                && isForeseen(later) == isForeseen(earlier)
                && one.material().equals(other.material())
                && one.side() == other.side()
                && one.basis() == other.basis();
    }

    /// A plant of which only is said what it takes in may make anything.
    private static boolean isOfOthers(List<SourcedFact> told, Predicate<NodeId> wanted) {
        return told.stream().anyMatch(fact -> capacity(fact).side() == Side.OUTPUT)
                && told.stream().noneMatch(fact -> wanted.test(capacity(fact).material()));
    }

    private static boolean any(List<SourcedFact> capacities, Set<String> states) {
        return capacities.stream().anyMatch(fact -> is(fact, states));
    }

    /// A capacity of which no source tells how far it has come is taken to run.
    private static boolean is(SourcedFact capacity, Set<String> states) {
        return states.contains(capacity.reading().text("state").orElse("OPERATING"));
    }

    private static boolean begins(Entity plant, Set<String> words) {
        return plant.text("status")
                .map(status -> status.toLowerCase(Locale.ROOT))
                .filter(status -> words.stream().anyMatch(status::startsWith))
                .isPresent();
    }

    private static Capacity capacity(SourcedFact fact) {
        return (Capacity) fact.fact();
    }
}
