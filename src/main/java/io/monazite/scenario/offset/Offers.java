package io.monazite.scenario.offset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.Production;
import io.monazite.domain.Supply;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.LeftOut;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Position;

/// Finds who makes or sells what is lost, a kind of it or something wider, and is not hit: companies that made it or
/// have capacity for it, and whoever sells it, in another period or basis too, or has promised it. What a country made
/// is what its
/// companies made and says nothing of who sells, so that a country counts by its sales only; groups of countries not at
/// all.
final class Offers {

    private static final NodeId WORLD = NodeId.country("WORLD");

    private final OffsetCase disruption;
    private final Plants plants;
    private final Geography geography;
    private final Kinds kinds;
    private final Rooms rooms;
    private final Map<NodeId, List<Basis>> bases = new HashMap<>();
    private final Map<NodeId, Set<NodeId>> hit = new HashMap<>();
    private final Map<Position, Map<NodeId, SourcedFact>> sources = new TreeMap<>();

    /// @param promises supplies to which others have rights or contracts
    Offers(
            OffsetFacts facts,
            OffsetCase disruption,
            Plants plants,
            Kinds kinds,
            Sides sides,
            List<SourcedFact> promises) {
        this.disruption = disruption;
        this.plants = plants;
        this.geography = disruption.network().geography();
        this.kinds = kinds;
        disruption.outcome().losses().forEach(loss -> strike(loss.position()));
        disruption.outcome().flows().forEach(loss -> strike(loss.flow().outlet()));
        gather(facts, promises);
        Set<NodeId> stopped = disruption.withheld().stream()
                .map(OffsetCase.Withheld::origin)
                .filter(origin -> origin.kind() == NodeKind.FACILITY)
                .collect(Collectors.toUnmodifiableSet());
        Commitments commitments = new Commitments(
                facts, disruption, promises, material -> !wanted(material).isEmpty());
        this.rooms = new Rooms(plants, new Draws(plants, sides, commitments::any), commitments, disruption, stopped);
    }

    /// All of them, by party and material.
    List<Offer> all() {
        return sources.entrySet().stream()
                .filter(found -> !isOut(found.getKey()))
                .map(found -> offer(found.getKey(), List.copyOf(found.getValue().values())))
                .toList();
    }

    private void gather(OffsetFacts facts, List<SourcedFact> promises) {
        plants.positions().forEach(position -> plants.capacities(position).forEach(fact -> source(position, fact)));
        facts.all(NodeKind.PRODUCTION)
                .filter(fact -> production(fact).outlook() == Outlook.ACTUAL
                        && production(fact).party().kind() == NodeKind.COMPANY)
                .forEach(fact -> source(
                        new Position(production(fact).party(), production(fact).material()), fact));
        promises.forEach(fact ->
                source(new Position(((Supply) fact.fact()).supplier(), ((Supply) fact.fact()).material()), fact));
        for (Flow flow : disruption.network().flows()) {
            SourcedFact fact = disruption.supplies().get(flow.fact());
            if (fact != null) {
                source(flow.outlet(), fact);
            }
        }
        soldOtherwise();
    }

    /// Flows over another period or in another basis show who sells, if not how much.
    private void soldOtherwise() {
        for (LeftOut left : disruption.network().leftOut()) {
            NodeId supplier = left.supplier();
            SourcedFact fact = disruption.supplies().get(left.fact());
            if (supplier != null && fact != null) {
                source(new Position(supplier, left.material()), fact);
            }
        }
    }

    private void source(Position position, SourcedFact fact) {
        if (!wanted(position.material()).isEmpty()) {
            sources.computeIfAbsent(position, _ -> new TreeMap<>()).put(fact.id(), fact);
        }
    }

    /// The bases in which a material, a kind of it or something wider is lost, in their own order; empty where it is
    /// not.
    private List<Basis> wanted(NodeId material) {
        return bases.computeIfAbsent(
                material,
                _ -> disruption.asked().stream()
                        .filter(loss -> kinds.match(loss.position().material(), material)
                                .isPresent())
                        .map(PartyLoss::basis)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private void strike(Position position) {
        hit.computeIfAbsent(position.party(), _ -> new TreeSet<>()).add(position.material());
    }

    private boolean isOut(Position position) {
        NodeId party = position.party();
        return party.equals(WORLD)
                || geography.members().containsKey(party)
                || hit.getOrDefault(party, Set.of()).stream()
                        .anyMatch(material -> kinds.related(material, position.material()))
                || isWithheld(position);
    }

    /// Whether a shock names it, or names a company of the country that it is.
    private boolean isWithheld(Position position) {
        return disruption.withheld().stream()
                .filter(held -> held.origin().kind() == NodeKind.COMPANY)
                .filter(held -> held.origin().equals(position.party())
                        || (position.party().kind() == NodeKind.COUNTRY
                                && geography.contains(position.party(), held.origin())))
                .anyMatch(held -> held.materials().isEmpty()
                        || held.materials().stream().anyMatch(named -> kinds.related(named, position.material())));
    }

    private Offer offer(Position position, List<SourcedFact> found) {
        List<Reason> reasons = new ArrayList<>();
        @Nullable Room room = null;
        if (position.party().kind() == NodeKind.COUNTRY) {
            reasons.add(Reason.of(Obstacle.SUPPLIER_NOT_NAMED));
        } else {
            room = rooms.of(position, wanted(position.material()), reasons);
        }
        @Nullable Pool pool = room == null ? null : rooms.pool(position, room.basis());
        return new Offer(position, plants.stage(position).orElse(null), room, reasons, pool, origins(position), found);
    }

    /// The countries of the plants that make it, else that of the party.
    private Set<NodeId> origins(Position position) {
        Set<NodeId> ofPlants = plants.capacities(position).stream()
                .flatMap(fact -> geography.countryOf(Plants.capacity(fact).facility()).stream())
                .collect(Collectors.toSet());
        return ofPlants.isEmpty()
                ? geography.countryOf(position.party()).stream().collect(Collectors.toSet())
                : ofPlants;
    }

    private static Production production(SourcedFact fact) {
        return (Production) fact.fact();
    }
}
