package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Position;
import io.monazite.scenario.engine.Years;

/// How much room a supplier has: the capacities of its plants that run on the day, less what is committed, by whoever
/// else draws on the same plants too. Both must be sourced, in the same stated basis.
final class Rooms {

    private static final String OPERATING = "OPERATING";

    private final Plants plants;
    private final Draws draws;
    private final Commitments commitments;
    private final LocalDate day;
    private final double share;
    private final Set<NodeId> stopped;

    /// @param stopped plants that a shock takes away
    Rooms(Plants plants, Draws draws, Commitments commitments, OffsetCase disruption, Set<NodeId> stopped) {
        this.plants = plants;
        this.draws = draws;
        this.commitments = commitments;
        this.day = disruption.day();
        this.share = Years.of(disruption.network().days());
        this.stopped = stopped;
    }

    /// @param wanted the bases in which the material is lost, those first that shall be tried first
    /// @param reasons takes why the room is not known
    @Nullable
    Room of(Position seller, List<Basis> wanted, List<Reason> reasons) {
        List<Reason> first = new ArrayList<>();
        for (Basis basis : wanted) {
            List<Reason> found = new ArrayList<>();
            Room room = of(seller, basis, found);
            if (room != null) {
                return room;
            }
            if (first.isEmpty()) {
                first.addAll(found);
            }
        }
        reasons.addAll(first);
        return null;
    }

    /// What those who run the same plants can deliver together; null where nobody shares the room with the seller.
    @Nullable
    Pool pool(Position seller, Basis basis) {
        NodeId material = seller.material();
        Set<NodeId> sellers = draws.together(Set.of(seller.party()), material).stream()
                .filter(one -> of(new Position(one, material), basis, new ArrayList<>()) != null)
                .collect(Collectors.toCollection(TreeSet::new));
        if (sellers.size() < 2) {
            return null;
        }
        Taken taken = taken(material, basis);
        Set<NodeId> shared = sellers.stream()
                .flatMap(one -> draws.of(one, material).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Interval left = Tonnes.less(
                known(shared, material, basis),
                Tonnes.sum(taken.by(sellers), taken.byOthers(sellers, new ArrayList<>())));
        return new Pool(
                material, sellers, Optional.ofNullable(Tonnes.figure(left)).orElse(0.0), basis);
    }

    private @Nullable Room of(Position seller, Basis basis, List<Reason> reasons) {
        Interval capacity = capacity(plants.capacities(seller), basis, reasons);
        Interval committed = committed(seller, basis, reasons);
        if (!reasons.isEmpty()) {
            return null;
        }
        Room room = Room.of(capacity, committed, basis);
        if (Tonnes.figure(room.tonnes()) == null) {
            reasons.add(Reason.of(
                    Tonnes.figure(capacity) == null ? Obstacle.CAPACITY_NOT_KNOWN : Obstacle.SALES_NOT_KNOWN));
            return null;
        }
        return room;
    }

    private Interval committed(Position seller, Basis basis, List<Reason> reasons) {
        Commitments.Stand own = commitments.of(seller, basis);
        reasons.addAll(own.reasons());
        Set<NodeId> itself = Set.of(seller.party());
        if (draws.together(itself, seller.material()).size() == 1) {
            return own.committed();
        }
        Taken taken = taken(seller.material(), basis);
        return Tonnes.sum(taken.by(itself), taken.byOthers(itself, reasons));
    }

    private Taken taken(NodeId material, Basis basis) {
        return new Taken(draws, commitments, material, basis, (some, in) -> known(some, material, in));
    }

    /// What some plants are known to yield, as far as that is known.
    private Interval known(Set<NodeId> some, NodeId material, Basis basis) {
        List<Reason> reasons = new ArrayList<>();
        Interval capacity = capacity(plants.capacities(some, material), basis, reasons);
        return reasons.isEmpty() ? capacity : Interval.ZERO;
    }

    private Interval capacity(List<SourcedFact> stating, Basis basis, List<Reason> reasons) {
        List<SourcedFact> all = stating.stream()
                .filter(fact -> !stopped.contains(Plants.capacity(fact).facility()))
                .toList();
        List<SourcedFact> running = all.stream().filter(this::isRunning).toList();
        List<SourcedFact> stated =
                running.stream().filter(fact -> fact.reading().amount() != null).toList();
        List<SourcedFact> usable = stated.stream()
                .filter(fact -> basis != Basis.UNSTATED && Plants.capacity(fact).basis() == basis)
                .toList();
        if (!usable.isEmpty()) {
            return sum(usable);
        }
        reasons.add(
                all.isEmpty()
                        ? Reason.of(Obstacle.CAPACITY_NOT_KNOWN)
                        : running.isEmpty()
                                ? about(Obstacle.CAPACITY_NOT_OPERATING, all)
                                : stated.isEmpty()
                                        ? about(Obstacle.CAPACITY_NOT_KNOWN, running)
                                        : otherBasis(stated, basis));
        return Interval.UNKNOWN;
    }

    private static Reason otherBasis(List<SourcedFact> stated, Basis basis) {
        boolean unstated = basis == Basis.UNSTATED
                || stated.stream().allMatch(fact -> Plants.capacity(fact).basis() == Basis.UNSTATED);
        return about(unstated ? Obstacle.BASIS_NOT_STATED : Obstacle.BASIS_NOT_COMPARABLE, stated);
    }

    private static Reason about(Obstacle obstacle, List<SourcedFact> facts) {
        return new Reason(obstacle, facts.getFirst().id());
    }

    /// A capacity of which no source tells how far it has come is taken to run.
    private boolean isRunning(SourcedFact fact) {
        return Holding.on(day, fact)
                && fact.reading().text("state").orElse(OPERATING).equals(OPERATING);
    }

    /// At each plant the latest figure.
    private Interval sum(List<SourcedFact> usable) {
        Comparator<SourcedFact> latest = Comparator.<SourcedFact, LocalDate>comparing(
                        fact -> fact.fact().validFrom().orElse(LocalDate.MIN))
                .thenComparing(SourcedFact::id);
        Map<NodeId, SourcedFact> current = usable.stream()
                .collect(Collectors.toMap(
                        fact -> Plants.capacity(fact).facility(),
                        fact -> fact,
                        BinaryOperator.maxBy(latest),
                        TreeMap::new));
        return current.values().stream()
                .map(fact -> fact.reading().amount())
                .map(amount -> amount == null ? Interval.UNKNOWN : yearly(amount))
                .reduce(Tonnes::sum)
                .orElse(Interval.UNKNOWN);
    }

    private Interval yearly(Amount amount) {
        return Tonnes.times(amount.interval(), share);
    }
}
