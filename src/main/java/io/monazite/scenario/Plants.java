package io.monazite.scenario;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Amount;
import io.monazite.domain.Capacity;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Operation;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Side;
import io.monazite.domain.Stage;
import io.monazite.provenance.ReadFact;

/// What is known of plants on a day: who runs them, at which stage, and what they can make or take in.
final class Plants {

    private static final String OPERATING = "OPERATING";

    private final Readings readings;
    private final LocalDate day;

    Plants(Readings readings, LocalDate day) {
        this.readings = readings;
        this.day = day;
    }

    /// All plants, by id.
    Stream<NodeId> all() {
        return readings.entities(NodeKind.FACILITY).stream().map(Entity::id);
    }

    /// Who runs a plant, by id.
    List<NodeId> operators(NodeId plant) {
        return readings.on(NodeKind.OPERATION, plant).stream()
                .filter(this::holds)
                .map(fact -> ((Operation) fact.fact()).operator())
                .distinct()
                .sorted()
                .toList();
    }

    /// The plants that a company runs, by id.
    Set<NodeId> runBy(NodeId operator) {
        return readings.all(NodeKind.OPERATION)
                .filter(this::holds)
                .map(fact -> (Operation) fact.fact())
                .filter(operation -> operation.operator().equals(operator))
                .map(Operation::asset)
                .filter(asset -> asset.kind() == NodeKind.FACILITY)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<Stage> stage(NodeId plant) {
        return readings.entity(plant).flatMap(entity -> entity.text("stage")).map(Stage::valueOf);
    }

    /// The capacities of a plant on one side, by id; what is planned or being built is none yet.
    List<ReadFact> capacities(NodeId plant, Side side) {
        return readings.on(NodeKind.CAPACITY, plant).stream()
                .filter(this::holds)
                .filter(fact -> ((Capacity) fact.fact()).side() == side)
                .filter(Plants::isInUse)
                .toList();
    }

    /// Whether sources tell of capacities of a plant, none of which is in use.
    boolean isIdle(NodeId plant) {
        List<ReadFact> told = readings.on(NodeKind.CAPACITY, plant).stream()
                .filter(this::holds)
                .toList();
        return !told.isEmpty() && told.stream().noneMatch(Plants::isInUse);
    }

    /// The part that a plant has in what all plants that some companies run can make at its stage; not a number where
    /// capacities do not tell, or are in different bases.
    double part(NodeId plant, Collection<NodeId> operators) {
        Collection<NodeId> alike = operators.stream()
                .flatMap(operator -> runBy(operator).stream())
                .distinct()
                .filter(other -> stage(other).equals(stage(plant)))
                .filter(other -> !isIdle(other))
                .toList();
        if (alike.size() == 1 && alike.contains(plant)) {
            return 1.0;
        }
        List<ReadFact> all =
                alike.stream().flatMap(other -> outputs(other).stream()).toList();
        boolean comparable = all.stream()
                                .map(fact -> ((Capacity) fact.fact()).basis())
                                .distinct()
                                .count()
                        == 1
                && all.stream()
                                .map(fact -> ((Capacity) fact.fact()).material())
                                .distinct()
                                .count()
                        == 1
                && alike.stream().allMatch(other -> outputs(other).size() == 1);
        double whole = all.stream().mapToDouble(Plants::best).sum();
        double own = outputs(plant).stream().mapToDouble(Plants::best).sum();
        return comparable && whole > 0 && own > 0 ? own / whole : Double.NaN;
    }

    private List<ReadFact> outputs(NodeId plant) {
        return capacities(plant, Side.OUTPUT);
    }

    private static boolean isInUse(ReadFact capacity) {
        return capacity.reading().text("state").orElse(OPERATING).equals(OPERATING);
    }

    private static double best(ReadFact capacity) {
        Amount amount = capacity.reading().amount();
        return amount == null ? Double.NaN : amount.interval().bestFigure().orElse(Double.NaN);
    }

    private boolean holds(ReadFact fact) {
        return fact.fact().validFrom().map(from -> !from.isAfter(day)).orElse(true)
                && fact.reading()
                        .text("to")
                        .map(PartialDate::parse)
                        .map(to -> !to.latest().isBefore(day))
                        .orElse(true);
    }
}
