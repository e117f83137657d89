package io.monazite.scenario.offset;

import java.util.ArrayList;
import java.util.HashMap;
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
import io.monazite.scenario.engine.Years;

/// What of its capacity a supplier has given away: all that it is known to sell of the material in the period, and what
/// rights and contracts bind beyond that, but no less than it is known to make. Where a part of it cannot be told, the
/// whole is not known.
final class Commitments {

    /// @param sold sales, and what promises bind beyond them; unknown where there is a reason
    /// @param made what it is known to have made over the period; unknown where no source tells
    /// @param reasons why it is not known
    /// @param silent whether no source tells of any sale in the period
    record Stand(Interval sold, Interval made, List<Reason> reasons, boolean silent) {

        /// What is given away.
        Interval committed() {
            return made.isUnknown() || sold.isUnknown() ? sold : Tonnes.larger(sold, Tonnes.bound(made));
        }
    }

    private record Key(Position seller, Basis basis) {}

    private final MaterialTree materials;
    private final Promises promised;
    private final OffsetCase disruption;
    private final double share;
    private final Map<NodeId, List<Flow>> sales;
    private final Map<NodeId, List<Flow>> purchases;
    private final Map<NodeId, List<SourcedFact>> promises;
    private final Map<Position, List<SourcedFact>> production;
    private final Map<NodeId, List<LeftOut>> leftOut;
    private final Set<NodeId> counted = new HashSet<>();
    private final Map<Key, Stand> stands = new HashMap<>();

    /// @param promises supplies to which others have rights or contracts
    /// @param relevant whether a material can matter; flows of others are not looked at
    Commitments(OffsetFacts facts, OffsetCase disruption, List<SourcedFact> promises, Predicate<NodeId> relevant) {
        Network network = disruption.network();
        this.materials = network.materials();
        this.promised = new Promises(network.geography(), materials);
        this.disruption = disruption;
        this.share = Years.of(network.days());
        List<Flow> flows = network.flows().stream()
                .filter(flow -> relevant.test(flow.material()))
                .toList();
        this.sales = flows.stream().collect(Collectors.groupingBy(Flow::supplier));
        this.purchases = flows.stream().collect(Collectors.groupingBy(Flow::buyer));
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
        flows.forEach(flow -> counted.add(flow.fact()));
    }

    Stand of(Position seller, Basis basis) {
        Key key = new Key(seller, basis);
        @Nullable Stand known = stands.get(key);
        if (known == null) {
            known = stand(seller, basis);
            stands.put(key, known);
        }
        return known;
    }

    /// Whether a party is known to sell, promise or make a material, a kind of it or something wider, in whatever
    /// basis.
    boolean any(Position seller) {
        return sales.getOrDefault(seller.party(), List.of()).stream()
                        .anyMatch(flow -> isRelated(flow.material(), seller))
                || promises.getOrDefault(seller.party(), List.of()).stream()
                        .anyMatch(fact -> isRelated(supply(fact).material(), seller))
                || leftOut.getOrDefault(seller.party(), List.of()).stream()
                        .anyMatch(left -> isRelated(left.material(), seller))
                || production.containsKey(seller);
    }

    private boolean isRelated(NodeId material, Position seller) {
        return materials.isOrUnder(material, seller.material()) || isWider(material, seller);
    }

    /// What a party is known to buy of a material or its kinds from some, in a basis. What nobody knows is none.
    Interval bought(Position buyer, Basis basis, Predicate<NodeId> from) {
        return purchases.getOrDefault(buyer.party(), List.of()).stream()
                .filter(flow -> from.test(flow.supplier()) && flow.basis() == basis)
                .filter(flow -> materials.isOrUnder(flow.material(), buyer.material()))
                .map(flow -> Tonnes.atLeast(flow.tonnes()))
                .reduce(Interval.ZERO, Tonnes::sum);
    }

    private Stand stand(Position seller, Basis basis) {
        List<Reason> found = new ArrayList<>();
        List<Flow> sold = under(seller);
        Interval sum = Interval.ZERO;
        for (Flow flow : sold) {
            sum = Tonnes.sum(sum, checked(flow.tonnes(), flow.basis(), basis, flow.fact(), found));
        }
        List<SourcedFact> others = promises.getOrDefault(seller.party(), List.of()).stream()
                .filter(fact -> !counted.contains(fact.id()))
                .toList();
        List<Promises.Promise> binding = others.stream()
                .filter(fact -> materials.isOrUnder(supply(fact).material(), seller.material()))
                .map(fact -> new Promises.Promise(fact, bound(fact, basis, found)))
                .toList();
        sum = Tonnes.sum(
                sum, promised.beyond(binding, sold.stream().map(this::delivery).toList()));
        findWider(seller, others, found);
        Interval made = made(seller, basis);
        boolean nothing = sold.isEmpty() && binding.isEmpty() && made.isUnknown();
        findLeftOut(seller, nothing, found);
        boolean silent =
                nothing && found.stream().allMatch(reason -> reason.obstacle() == Obstacle.SALES_PERIOD_NOT_COMPARABLE);
        if (silent && found.isEmpty()) {
            found.add(Reason.of(Obstacle.SALES_NOT_KNOWN));
        }
        return new Stand(found.isEmpty() ? sum : Interval.UNKNOWN, made, List.copyOf(found), silent);
    }

    private List<Flow> under(Position seller) {
        return sales.getOrDefault(seller.party(), List.of()).stream()
                .filter(flow -> materials.isOrUnder(flow.material(), seller.material()))
                .toList();
    }

    private Promises.Delivery delivery(Flow flow) {
        SourcedFact fact = disruption.supplies().get(flow.fact());
        return new Promises.Delivery(flow, fact == null ? null : supply(fact).agreement());
    }

    /// What a right or contract binds in the period.
    private Interval bound(SourcedFact promise, Basis basis, List<Reason> reasons) {
        Supply supply = supply(promise);
        Amount amount = promise.reading().amount();
        return Tonnes.times(
                checked(
                        amount == null ? Interval.UNKNOWN : amount.interval(),
                        supply.basis(),
                        basis,
                        promise.id(),
                        reasons),
                supply.period().kind() == Period.Kind.RATE ? share : 1);
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

    /// What was made in the period, else what is made at a rate that holds on the day.
    private Interval made(Position seller, Basis basis) {
        List<SourcedFact> all = production.getOrDefault(seller, List.of()).stream()
                .filter(fact -> production(fact).basis() == basis)
                .filter(fact -> Holding.over(disruption.period(), disruption.day(), fact))
                .toList();
        Map<Boolean, List<SourcedFact>> rates = all.stream()
                .collect(Collectors.partitioningBy(
                        fact -> production(fact).period().kind() == Period.Kind.RATE));
        Interval inPeriod = sum(rates.getOrDefault(false, List.of()));
        return inPeriod.isUnknown() ? Tonnes.times(sum(rates.getOrDefault(true, List.of())), share) : inPeriod;
    }

    /// The party's own figure, else the sum over its assets.
    private static Interval sum(List<SourcedFact> current) {
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
