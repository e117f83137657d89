package io.monazite.scenario.offset;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.scenario.engine.Position;

/// What others have given away of the same plants: each tonne once, whoever of them sells it on to another, and as far
/// as no other plant of theirs is known to yield it.
final class Taken {

    private final Draws draws;
    private final Commitments commitments;
    private final NodeId material;
    private final Basis basis;
    private final BiFunction<Set<NodeId>, Basis, Interval> capacity;

    /// @param capacity what some plants are known to yield of the material
    Taken(
            Draws draws,
            Commitments commitments,
            NodeId material,
            Basis basis,
            BiFunction<Set<NodeId>, Basis, Interval> capacity) {
        this.draws = draws;
        this.commitments = commitments;
        this.material = material;
        this.basis = basis;
        this.capacity = capacity;
    }

    /// What some have given away themselves, together.
    Interval by(Collection<NodeId> sellers) {
        Set<NodeId> all = draws.together(sellers, material);
        return sellers.stream().map(seller -> draw(seller, all)).reduce(Interval.ZERO, Tonnes::sum);
    }

    /// What others have given away of the plants of some.
    ///
    /// @param reasons takes why it is not known
    Interval byOthers(Collection<NodeId> sellers, List<Reason> reasons) {
        Set<NodeId> all = draws.together(sellers, material);
        Set<NodeId> plants = plants(sellers);
        Set<NodeId> others = new TreeSet<>(all);
        others.removeAll(sellers);
        Set<NodeId> beside =
                draws.sharing(plants, material).filter(others::contains).collect(Collectors.toCollection(TreeSet::new));
        for (NodeId one : beside) {
            explain(one, sellers, reasons);
        }
        Set<NodeId> elsewhere = plants(others);
        elsewhere.removeAll(plants);
        others.stream().filter(one -> !isKnown(one)).forEach(one -> elsewhere.removeAll(draws.of(one, material)));
        return Tonnes.smaller(
                sum(beside, all),
                elsewhere.isEmpty()
                        ? sum(others, all)
                        : Tonnes.less(sum(others, all), capacity.apply(elsewhere, basis)));
    }

    /// Of a company and those who control it, one that tells of sales speaks for all.
    private void explain(NodeId one, Collection<NodeId> sellers, List<Reason> reasons) {
        Commitments.Stand stand = stand(one);
        if (stand.silent() && sellers.stream().anyMatch(seller -> draws.related(one, seller))) {
            return;
        }
        stand.reasons().stream()
                .map(reason -> reason.about() == null ? new Reason(reason.obstacle(), one) : reason)
                .forEach(reasons::add);
    }

    private Interval sum(Set<NodeId> some, Set<NodeId> all) {
        return some.stream().filter(this::isKnown).map(one -> draw(one, all)).reduce(Interval.ZERO, Tonnes::sum);
    }

    /// What a party has given away that it did not buy: of the others, or, where it runs no plant, of anybody. What
    /// such a one made is what all of them made.
    private Interval draw(NodeId party, Set<NodeId> all) {
        Commitments.Stand stand = stand(party);
        Position position = new Position(party, material);
        if (draws.runs(party, material)) {
            Interval sold = Tonnes.less(stand.sold(), commitments.bought(position, basis, all::contains));
            return stand.made().isUnknown() ? sold : Tonnes.larger(sold, Tonnes.bound(stand.made()));
        }
        Interval sold = Tonnes.less(stand.sold(), commitments.bought(position, basis, _ -> true));
        return stand.made().isUnknown()
                ? sold
                : Tonnes.larger(sold, Tonnes.less(Tonnes.bound(stand.made()), sum(operators(all), all)));
    }

    private Set<NodeId> operators(Set<NodeId> all) {
        return all.stream().filter(one -> draws.runs(one, material)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<NodeId> plants(Collection<NodeId> parties) {
        return parties.stream()
                .flatMap(party -> draws.of(party, material).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isKnown(NodeId party) {
        return stand(party).reasons().isEmpty();
    }

    private Commitments.Stand stand(NodeId party) {
        return commitments.of(new Position(party, material), basis);
    }
}
