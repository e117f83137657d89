package io.monazite.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Capacity;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Side;
import io.monazite.provenance.ReadFact;
import io.monazite.scenario.engine.Cause;
import io.monazite.scenario.engine.FlowLoss;
import io.monazite.scenario.engine.Ledger;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.Position;
import io.monazite.scenario.engine.Years;

/// Finds what of the withheld goods the plants of those to whom they are offered can take: the missing midstream.
///
/// A plant can take what a sourced capacity for input of the material says, or of one that it is a kind of. What its
/// operator is known to receive, and does not lose, already takes up a part of it.
final class Stranding {

    /// Goods that one holder withholds.
    private record Goods(NodeId holder, NodeId material, Basis basis) {}

    private static final Comparator<Goods> ORDER =
            Comparator.comparing(Goods::holder).thenComparing(Goods::material).thenComparing(Goods::basis);

    private final Projection projection;
    private final Plants plants;
    private final Ledger ledger;
    private final Set<NodeId> offeredTo;

    /// @param offeredTo countries or companies; empty for the country of each holder
    Stranding(Projection projection, Plants plants, Ledger ledger, Set<NodeId> offeredTo) {
        this.projection = projection;
        this.plants = plants;
        this.ledger = ledger;
        this.offeredTo = offeredTo;
    }

    /// By holder and material.
    List<Stranded> of(Outcome outcome) {
        Map<Goods, List<Interval>> withheld = new TreeMap<>(ORDER);
        Map<Position, Double> lost = new HashMap<>();
        for (FlowLoss loss : outcome.flows()) {
            lost.merge(loss.flow().inlet(), most(loss.tonnes()), Double::sum);
            double share = loss.causes().stream()
                    .filter(Cause.Withheld.class::isInstance)
                    .mapToDouble(Cause::share)
                    .sum();
            if (share > 0) {
                Goods goods = new Goods(
                        loss.flow().supplier(),
                        loss.flow().material(),
                        loss.flow().basis());
                withheld.computeIfAbsent(goods, _ -> new ArrayList<>())
                        .add(loss.tonnes().times(share));
            }
        }
        return withheld.entrySet().stream()
                .map(entry -> of(entry.getKey(), Intervals.sum(entry.getValue()), lost))
                .toList();
    }

    private static double most(Interval tonnes) {
        Double high = tonnes.high();
        return high == null ? Double.POSITIVE_INFINITY : high;
    }

    /// @param lost the most that is lost of what arrives at each position
    private Stranded of(Goods goods, Interval withheld, Map<Position, Double> lost) {
        List<NodeId> takers = plants.all()
                .filter(plant -> isOffered(goods, plant))
                .filter(plant -> intake(plant, goods.material()).isPresent())
                .toList();
        List<Interval> capacities = takers.stream()
                .map(plant -> capacity(intake(plant, goods.material()).orElseThrow(), goods.basis()))
                .toList();
        if (capacities.isEmpty() || capacities.stream().anyMatch(Interval::isUnknown)) {
            return new Stranded(
                    goods.holder(), goods.material(), goods.basis(), withheld, takers, null, Interval.UNKNOWN);
        }
        Interval capacity = Intervals.sum(capacities);
        double used = takers.stream()
                .flatMap(plant -> plants.operators(plant).stream())
                .distinct()
                .map(operator -> new Position(operator, goods.material()))
                .mapToDouble(taker -> Math.max(0, ledger.knownInflow(taker) - lost.getOrDefault(taker, 0.0)))
                .sum();
        return new Stranded(
                goods.holder(),
                goods.material(),
                goods.basis(),
                withheld,
                takers,
                capacity,
                left(withheld, capacity.times(Years.of(ledger.days())), used));
    }

    /// At least what exceeds all capacity that is not known to be taken up; at most all, were none free.
    ///
    /// @param capacity over the period, as the other tonnes
    private static Interval left(Interval withheld, Interval capacity, double used) {
        @Nullable Double least = withheld.low();
        @Nullable Double room = capacity.high();
        if (least == null || room == null) {
            return new Interval(0.0, null, withheld.high());
        }
        double low = Math.max(0, least - Math.max(0, room - used));
        return new Interval(low, null, withheld.high());
    }

    private boolean isOffered(Goods goods, NodeId plant) {
        if (offeredTo.isEmpty()) {
            Optional<NodeId> home = projection.geography().countryOf(goods.holder());
            return home.filter(country -> projection.geography().contains(country, plant))
                    .isPresent();
        }
        return offeredTo.stream()
                .anyMatch(taker -> plants.operators(plant).contains(taker)
                        || projection.geography().contains(taker, plant));
    }

    private Optional<ReadFact> intake(NodeId plant, NodeId material) {
        MaterialTree tree = projection.materials();
        return plants.capacities(plant, Side.INPUT).stream()
                .filter(fact -> tree.isOrUnder(material, ((Capacity) fact.fact()).material()))
                .findFirst();
    }

    private static Interval capacity(ReadFact fact, Basis basis) {
        Amount amount = fact.reading().amount();
        return amount == null || ((Capacity) fact.fact()).basis() != basis ? Interval.UNKNOWN : amount.interval();
    }
}
