package io.monazite.scenario.offset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.Period;
import io.monazite.domain.Production;
import io.monazite.domain.Supply;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.LeftOut;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Network;
import io.monazite.scenario.engine.Position;

/// What of its capacity a supplier has given away: all that it is known to sell of the material in the period, and what
/// rights and contracts bind beyond that, but no less than it is known to make. Where a part of it cannot be told, the
/// whole is not known.
final class Commitments {

    private final Network network;
    private final MaterialTree materials;
    private final @Nullable Period period;
    private final Map<NodeId, List<Flow>> sales;
    private final Map<NodeId, List<SourcedFact>> promises;
    private final Map<Position, List<SourcedFact>> production;
    private final Map<NodeId, List<LeftOut>> leftOut;
    private final Set<NodeId> counted = new HashSet<>();

    /// @param promises supplies to which others have rights or contracts
    /// @param relevant whether a material can matter; flows of others are not looked at
    Commitments(OffsetFacts facts, OffsetCase disruption, List<SourcedFact> promises, Predicate<NodeId> relevant) {
        this.network = disruption.network();
        this.materials = network.materials();
        this.period = disruption.period();
        this.sales = network.flows().stream()
                .filter(flow -> relevant.test(flow.material()))
                .collect(Collectors.groupingBy(Flow::supplier));
        this.promises = promises.stream()
                .collect(Collectors.groupingBy(fact -> supply(fact).supplier()));
        this.production = facts.all(NodeKind.PRODUCTION)
                .filter(fact -> production(fact).outlook() == Outlook.ACTUAL)
                .filter(fact -> fact.reading().amount() != null)
                .collect(Collectors.groupingBy(fact ->
                        new Position(production(fact).party(), production(fact).material())));
        this.leftOut = network.leftOut().stream()
                .filter(left -> left.supplier() != null && relevant.test(left.material()))
                .collect(Collectors.groupingBy(left -> left.supplier() == null ? left.holder() : left.supplier()));
        sales.values().forEach(flows -> flows.forEach(flow -> counted.add(flow.fact())));
    }

    /// @param share of a year that the period is
    /// @param reasons takes why it is not known
    /// @return what is given away; unknown where there is a reason
    Interval of(Position seller, Basis basis, double share, List<Reason> reasons) {
        List<Reason> found = new ArrayList<>();
        List<Flow> sold = under(seller);
        Interval sum = Interval.ZERO;
        for (Flow flow : sold) {
            sum = Tonnes.sum(sum, checked(flow.tonnes(), flow.basis(), basis, flow.fact(), found));
        }
        List<SourcedFact> promised = promises.getOrDefault(seller.party(), List.of()).stream()
                .filter(fact -> !counted.contains(fact.id()))
                .toList();
        boolean anyPromise = false;
        for (SourcedFact promise : promised) {
            if (materials.isOrUnder(supply(promise).material(), seller.material())) {
                anyPromise = true;
                sum = Tonnes.sum(sum, beyond(promise, sold, basis, share, found));
            }
        }
        findWider(seller, promised, found);
        Interval made = made(seller, basis);
        boolean nothing = sold.isEmpty() && !anyPromise && made.isUnknown();
        findLeftOut(seller, nothing, found);
        if (found.isEmpty() && nothing) {
            found.add(Reason.of(Obstacle.SALES_NOT_KNOWN));
        }
        reasons.addAll(found);
        Interval committed = made.isUnknown() ? sum : Tonnes.larger(sum, Tonnes.bound(made));
        return found.isEmpty() ? committed : Interval.UNKNOWN;
    }

    private List<Flow> under(Position seller) {
        return sales.getOrDefault(seller.party(), List.of()).stream()
                .filter(flow -> materials.isOrUnder(flow.material(), seller.material()))
                .toList();
    }

    /// What a right or contract binds beyond what flows to the same buyer already.
    private Interval beyond(SourcedFact promise, List<Flow> sold, Basis basis, double share, List<Reason> reasons) {
        Supply supply = supply(promise);
        Amount amount = promise.reading().amount();
        Interval bound = Tonnes.times(
                checked(
                        amount == null ? Interval.UNKNOWN : amount.interval(),
                        supply.basis(),
                        basis,
                        promise.id(),
                        reasons),
                supply.period().kind() == Period.Kind.RATE ? share : 1);
        Interval flowing = sold.stream()
                .filter(flow -> network.geography().contains(supply.buyer(), flow.buyer())
                        && materials.isOrUnder(flow.material(), supply.material()))
                .map(Flow::tonnes)
                .map(Tonnes::bound)
                .reduce(Interval.ZERO, Tonnes::sum);
        return Tonnes.less(bound, flowing);
    }

    private static Interval checked(Interval tonnes, Basis basis, Basis wanted, NodeId fact, List<Reason> reasons) {
        Interval bound = Tonnes.bound(tonnes);
        if (bound.best() == null) {
            reasons.add(new Reason(Obstacle.SALES_NOT_KNOWN, fact));
        } else if (basis != wanted) {
            reasons.add(new Reason(
                    basis == Basis.UNSTATED ? Obstacle.BASIS_NOT_STATED : Obstacle.BASIS_NOT_COMPARABLE, fact));
        }
        return bound;
    }

    private void findWider(Position seller, List<SourcedFact> promised, List<Reason> reasons) {
        sales.getOrDefault(seller.party(), List.of()).stream()
                .filter(flow -> isWider(flow.material(), seller))
                .forEach(flow -> reasons.add(new Reason(Obstacle.SALES_WIDER, flow.fact())));
        promised.stream()
                .filter(fact -> isWider(supply(fact).material(), seller))
                .forEach(fact -> reasons.add(new Reason(Obstacle.SALES_WIDER, fact.id())));
    }

    /// Sales in another basis are sales that cannot be told; those over another period may be told by others.
    private void findLeftOut(Position seller, boolean nothingElse, List<Reason> reasons) {
        for (LeftOut left : leftOut.getOrDefault(seller.party(), List.of())) {
            if (!materials.isOrUnder(left.material(), seller.material())) {
                continue;
            }
            switch (left.reason()) {
                case BASIS_NOT_CONVERTIBLE -> reasons.add(new Reason(Obstacle.BASIS_NOT_COMPARABLE, left.fact()));
                case PERIOD_NOT_COMPARABLE -> {
                    if (nothingElse) {
                        reasons.add(new Reason(Obstacle.SALES_PERIOD_NOT_COMPARABLE, left.fact()));
                    }
                }
                case PARTS_EXCEED_WHOLE -> {}
            }
        }
    }

    private boolean isWider(NodeId material, Position seller) {
        return !material.equals(seller.material()) && materials.isOrUnder(seller.material(), material);
    }

    /// The party's own figure for the period, else the sum over its assets.
    private Interval made(Position seller, Basis basis) {
        List<SourcedFact> current = production.getOrDefault(seller, List.of()).stream()
                .filter(fact -> production(fact).basis() == basis)
                .filter(fact ->
                        period != null && production(fact).period().text().equals(period.text()))
                .toList();
        List<SourcedFact> whole = current.stream()
                .filter(fact -> production(fact).asset() == null)
                .toList();
        return (whole.isEmpty() ? current : whole.subList(0, 1))
                .stream()
                        .map(fact -> fact.reading().amount() == null
                                ? Interval.UNKNOWN
                                : fact.reading().amount().interval())
                        .reduce(Tonnes::sum)
                        .orElse(Interval.UNKNOWN);
    }

    private static Supply supply(SourcedFact fact) {
        return (Supply) fact.fact();
    }

    private static Production production(SourcedFact fact) {
        return (Production) fact.fact();
    }
}
