package io.monazite.scenario.offset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Capacity;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.scenario.engine.MaterialTree;

/// Shares known rooms among losers: the greatest total offset at least cost.
final class Sharing {

    private final List<Need> needs;
    private final List<List<Offset>> found;
    private final MaterialTree materials;
    private final List<Double> figures;
    private final List<Offer> known = new ArrayList<>();
    private final Map<Offer, Integer> taps = new HashMap<>();
    private final Map<Allocation.Arc, Double> planned = new HashMap<>();

    /// @param needs in an order that does not depend on how the losses were given
    /// @param offers by position
    /// @param found for each need what comes into question
    Sharing(List<Need> needs, List<Offer> offers, List<List<Offset>> found, MaterialTree materials) {
        this.needs = needs;
        this.found = found;
        this.materials = materials;
        this.figures = needs.stream()
                .map(need -> Optional.ofNullable(need.figure()).orElse(0.0))
                .toList();
        for (Offer offer : offers) {
            if (offer.room() != null) {
                taps.put(offer, known.size());
                known.add(offer);
            }
        }
        share();
    }

    private void share() {
        List<Allocation.Arc> arcs = new ArrayList<>();
        for (int need = 0; need < needs.size(); need++) {
            for (Offset offset : found.get(need)) {
                if (offset.state() == OffsetState.COUNTED && figures.get(need) > 0) {
                    arcs.add(arc(offset, need));
                }
            }
        }
        arcs.sort(Comparator.comparingInt(Allocation.Arc::tap).thenComparingInt(Allocation.Arc::need));
        List<Double> carried = Allocation.of(rooms(), figures, arcs);
        for (int arc = 0; arc < arcs.size(); arc++) {
            planned.put(arcs.get(arc), carried.get(arc));
        }
    }

    /// What is made good of each need.
    List<LossOffsets> losses() {
        double precision = Allocation.precision(figures);
        List<LossOffsets> losses = new ArrayList<>();
        for (int number = 0; number < needs.size(); number++) {
            int need = number;
            losses.add(loss(
                    needs.get(need),
                    found.get(need).stream()
                            .map(offset -> taken(offset, need))
                            .sorted(Offset.ORDER)
                            .toList(),
                    precision));
        }
        return losses;
    }

    private Allocation.Arc arc(Offset offset, int need) {
        int tap = taps.getOrDefault(offset.offer(), Allocation.ALONE);
        return new Allocation.Arc(tap, need, offset.access().reach().cost());
    }

    private Offset taken(Offset offset, int need) {
        return offset.state() == OffsetState.COUNTED
                ? offset.taking(planned.getOrDefault(arc(offset, need), 0.0))
                : offset;
    }

    /// The rooms, each within what its plants yield for all who run them, else within the smallest that holds it: what
    /// the same plants make of a kind of the same material. Then the rooms that are shared.
    private List<Allocation.Tap> rooms() {
        Map<NodeId, List<Offer>> bySupplier = known.stream().collect(Collectors.groupingBy(Offer::supplier));
        Map<Pool, Integer> pools = new LinkedHashMap<>();
        known.forEach(offer -> Optional.ofNullable(offer.pool())
                .ifPresent(pool -> pools.putIfAbsent(pool, known.size() + pools.size())));
        Map<Pool, Allocation.Tap> shared = new LinkedHashMap<>();
        List<Allocation.Tap> rooms = new ArrayList<>();
        for (Offer offer : known) {
            Optional<Offer> holding = smallest(bySupplier.getOrDefault(offer.supplier(), List.of()), offer);
            int whole =
                    holding.map(one -> taps.getOrDefault(one, Allocation.ALONE)).orElse(Allocation.ALONE);
            Room room = offer.room();
            Pool pool = offer.pool();
            double tonnes = room == null ? 0 : room.planned();
            if (pool == null) {
                rooms.add(new Allocation.Tap(tonnes, whole));
            } else {
                rooms.add(new Allocation.Tap(tonnes, pools.getOrDefault(pool, Allocation.ALONE)));
                int within = holding.flatMap(one -> Optional.ofNullable(one.pool()))
                        .map(one -> pools.getOrDefault(one, Allocation.ALONE))
                        .orElse(whole);
                shared.putIfAbsent(pool, new Allocation.Tap(pool.tonnes(), within));
            }
        }
        rooms.addAll(shared.values());
        return rooms;
    }

    private Optional<Offer> smallest(List<Offer> ofSupplier, Offer offer) {
        List<Offer> holding =
                ofSupplier.stream().filter(other -> holds(other, offer)).toList();
        return holding.stream()
                .filter(one -> holding.stream().noneMatch(other -> holds(one, other)))
                .findFirst();
    }

    private boolean holds(Offer whole, Offer part) {
        return !whole.material().equals(part.material())
                && materials.isOrUnder(part.material(), whole.material())
                && plants(part).stream().anyMatch(plants(whole)::contains);
    }

    private static Set<NodeId> plants(Offer offer) {
        return offer.sources().stream()
                .filter(fact -> fact.fact() instanceof Capacity)
                .map(fact -> Plants.capacity(fact).facility())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LossOffsets loss(Need need, List<Offset> offsets, double precision) {
        double covered = offsets.stream()
                .flatMap(offset -> Optional.ofNullable(offset.tonnes()).stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        @Nullable Double figure = need.figure();
        boolean all = figure != null && figure - covered < precision;
        Interval left = Tonnes.less(need.toCover(), all && figure != null ? figure : covered);
        return new LossOffsets(
                need.loss(), need.stage(), need.toCover(), covered, left, coverage(need, covered, all), offsets);
    }

    private static Coverage coverage(Need need, double covered, boolean all) {
        if (need.passedOn()) {
            return Coverage.PASSED_ON;
        }
        if (need.figure() == null) {
            return Coverage.TONNES_NOT_KNOWN;
        }
        return all ? Coverage.COVERED : covered > 0 ? Coverage.PARTLY_COVERED : Coverage.NOT_COVERED;
    }
}
