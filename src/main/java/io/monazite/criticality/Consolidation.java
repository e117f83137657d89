package io.monazite.criticality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.provenance.Control;
import io.monazite.provenance.SourcedFact;

/// Adds up what companies tell. The figure of a company may hold those of the companies under it, as in consolidated
/// reports, or a part of them, where it tells what falls to its stake, or none: sources seldom say which.
final class Consolidation {

    private final Control control;

    Consolidation(Control control) {
        this.control = control;
    }

    /// What a company tells of itself as a whole, or of one asset of it.
    ///
    /// @param facts that tell it
    record Told(NodeId party, boolean ofAll, Interval figure, List<SourcedFact> facts) {

        Told {
            facts = List.copyOf(facts);
        }
    }

    /// What several tell together.
    ///
    /// @param figure from what is told once for sure to all added up
    /// @param facts such that surely hold nothing twice, and of these the most
    /// @param heads whose figures may hold those of others that are told too
    record Sum(Interval figure, List<SourcedFact> facts, Set<NodeId> heads) {

        private static final Sum NOTHING = new Sum(Interval.ZERO, List.of(), Set.of());

        Sum {
            facts = List.copyOf(facts);
            heads = Set.copyOf(heads);
        }

        private Sum plus(Sum other) {
            return new Sum(
                    Sums.plus(figure, other.figure),
                    Stream.concat(facts.stream(), other.facts.stream()).toList(),
                    Stream.concat(heads.stream(), other.heads.stream()).collect(Collectors.toSet()));
        }
    }

    /// @param all of each company its whole, or of its assets
    Sum sum(Collection<Told> all) {
        Set<NodeId> heads =
                all.stream().filter(Told::ofAll).map(Told::party).collect(Collectors.toCollection(HashSet::new));
        List<Told> tops = new ArrayList<>();
        Map<NodeId, List<Told>> below = new TreeMap<>();
        for (Told told : all) {
            above(told, heads::contains)
                    .ifPresentOrElse(
                            head -> below.computeIfAbsent(head, _ -> new ArrayList<>())
                                    .add(told),
                            () -> tops.add(told));
        }
        return sum(tops, below);
    }

    /// Of several companies the one furthest down.
    NodeId lowest(Collection<NodeId> parties) {
        return parties.stream()
                .sorted()
                .filter(party -> parties.stream()
                        .noneMatch(
                                other -> !other.equals(party) && ladder(other).contains(party)))
                .findFirst()
                .orElseGet(() -> parties.iterator().next());
    }

    private static Sum sum(List<Told> some, Map<NodeId, List<Told>> below) {
        return some.stream().map(told -> sum(told, below)).reduce(Sum::plus).orElse(Sum.NOTHING);
    }

    private static Sum sum(Told told, Map<NodeId, List<Told>> below) {
        Sum own = new Sum(told.figure(), told.facts(), Set.of());
        List<Told> under = told.ofAll() ? below.get(told.party()) : null;
        if (under == null) {
            return own;
        }
        Sum others = sum(under, below);
        Sum both = own.plus(others);
        Set<NodeId> heads = new HashSet<>(both.heads());
        heads.add(told.party());
        return new Sum(
                new Interval(
                        greatest(told.figure().low(), others.figure().low()),
                        null,
                        both.figure().high()),
                (size(told.figure()) < size(others.figure()) ? others : own).facts(),
                heads);
    }

    /// The nearest company above of which a whole is told. Of companies that control each other none is above.
    private Optional<NodeId> above(Told told, Predicate<NodeId> isHead) {
        Set<NodeId> ladder = ladder(told.party());
        if (!told.ofAll() && isHead.test(told.party())) {
            return Optional.of(told.party());
        }
        return ladder.contains(told.party())
                ? Optional.empty()
                : ladder.stream().filter(isHead).findFirst();
    }

    /// All who control a company, the nearest first; itself too, where it controls one of them.
    private Set<NodeId> ladder(NodeId company) {
        Set<NodeId> above = new LinkedHashSet<>();
        Optional<NodeId> at = control.parent(company);
        while (at.isPresent() && above.add(at.get())) {
            at = control.parent(at.get());
        }
        return above;
    }

    private static @Nullable Double greatest(@Nullable Double one, @Nullable Double other) {
        return one == null ? other : other == null ? one : Double.valueOf(Math.max(one, other));
    }

    private static double size(Interval figure) {
        return Sums.first(figure.low(), figure.best(), 0.0);
    }
}
