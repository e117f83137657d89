package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Scope;
import io.monazite.domain.Standing;
import io.monazite.domain.Supply;
import io.monazite.domain.SupplyStatus;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;

/// What states do to keep goods from a buyer.
///
/// A measure in force blocks when it bans, halts or licenses exports, or hinders what is bound for the buyer by name,
/// and reaches all of the material. One that goods are known to have passed since it began, taxes or limits, reaches a
/// part of the material or of the buyer's country,
/// or is asked for, proposed or announced, is named and blocks nothing. Help for makers hinders nobody.
final class Barriers {

    private static final Set<String> BARRING = Set.of("EXPORT_BAN", "EXPORT_SUSPENSION", "EXPORT_LICENSING");
    private static final Set<String> HINDERING = Set.of("EXPORT_TAX", "QUOTA", "RESTRICTION", "REGULATION");
    private static final Set<String> AIMED = Set.of("QUOTA", "RESTRICTION", "REGULATION");
    private static final Set<Standing> TO_COME = Set.of(Standing.REQUESTED, Standing.PROPOSED, Standing.ANNOUNCED);

    /// What stands in the way of one supplier's goods to one buyer.
    record Found(List<Entity> blocking, List<Entity> named) {}

    private static final String SHIPPED = SupplyStatus.SHIPPED.name();

    private enum Effect {
        NONE,
        NAMED,
        BLOCKING
    }

    private final Sides sides;
    private final Geography geography;
    private final MaterialTree materials;
    private final List<Entity> inForce;
    private final List<Entity> toCome;
    private final Map<NodeId, List<Scope>> scopes;
    private final Set<NodeId> passed;

    Barriers(OffsetFacts facts, Sides sides, OffsetCase disruption) {
        LocalDate day = disruption.day();
        this.sides = sides;
        this.geography = disruption.network().geography();
        this.materials = disruption.network().materials();
        this.inForce = facts.entities(NodeKind.MEASURE)
                .filter(measure -> facts.standings().inForce(measure, day))
                .toList();
        this.toCome = facts.entities(NodeKind.MEASURE)
                .filter(measure -> facts.standings()
                        .of(measure, day)
                        .filter(TO_COME::contains)
                        .isPresent())
                .toList();
        this.scopes = facts.all(NodeKind.SCOPE)
                .map(fact -> (Scope) fact.fact())
                .collect(Collectors.groupingBy(Scope::measure));
        this.passed = passed(facts, disruption);
    }

    Found between(Offer offer, NodeId buyer) {
        List<Entity> blocking = new ArrayList<>();
        List<Entity> named = new ArrayList<>();
        for (Entity measure : inForce) {
            switch (effect(measure, offer, buyer)) {
                case BLOCKING -> blocking.add(measure);
                case NAMED -> named.add(measure);
                case NONE -> {}
            }
        }
        toCome.stream()
                .filter(measure -> effect(measure, offer, buyer) != Effect.NONE)
                .forEach(named::add);
        return new Found(blocking, named);
    }

    private Effect effect(Entity measure, Offer offer, NodeId buyer) {
        return scopes.getOrDefault(measure.id(), List.of()).stream()
                .filter(scope -> isOfTheirGoods(measure, scope, offer, buyer))
                .map(scope -> effect(measure, scope, offer, buyer))
                .max(Effect::compareTo)
                .orElse(Effect.NONE);
    }

    private Effect effect(Entity measure, Scope scope, Offer offer, NodeId buyer) {
        String kind = measure.text("kind").orElse("");
        NodeId bound = scope.destination();
        boolean aimed = bound != null
                && (geography.contains(bound, buyer) || sides.above(buyer).contains(bound));
        boolean atPart = bound != null && !aimed && geography.contains(buyer, bound);
        boolean hinders = BARRING.contains(kind) || HINDERING.contains(kind);
        if ((bound == null && !hinders) || (bound != null && !aimed && !atPart)) {
            return Effect.NONE;
        }
        NodeId material = scope.material();
        boolean all = material == null || materials.isOrUnder(offer.material(), material);
        if (material != null && !all && !materials.isOrUnder(material, offer.material())) {
            return Effect.NONE;
        }
        boolean bars = BARRING.contains(kind) || (aimed && AIMED.contains(kind));
        return bars && all && !atPart && !passed.contains(measure.id()) ? Effect.BLOCKING : Effect.NAMED;
    }

    /// Whether the goods are under the measure's hand: those of a party that it names, else those that leave the
    /// country whose act it is. A buyer in that country is not abroad: only what names its country keeps a named
    /// party's goods from it.
    private boolean isOfTheirGoods(Entity measure, Scope scope, Offer offer, NodeId buyer) {
        Optional<NodeId> country = geography.countryOf(measure.id());
        boolean abroad = country.filter(of -> geography.contains(of, buyer)).isEmpty();
        NodeId party = scope.party();
        if (party != null) {
            boolean named = sides.of(offer.supplier()).contains(party)
                    || offer.origins().contains(party);
            return named && (abroad || scope.destination() != null);
        }
        return abroad
                && country.filter(of -> offer.origins().stream().anyMatch(origin -> geography.contains(of, origin)))
                        .isPresent();
    }

    /// The measures since whose beginning goods are counted that left the country for where they were barred: whatever
    /// they were, they keep them in no longer.
    private Set<NodeId> passed(OffsetFacts facts, OffsetCase disruption) {
        Map<Entity, LocalDate> dated = new LinkedHashMap<>();
        inForce.stream()
                .filter(measure -> scopes.getOrDefault(measure.id(), List.of()).stream()
                        .anyMatch(scope -> scope.destination() != null))
                .forEach(measure -> facts.standings()
                        .since(measure, disruption.day())
                        .ifPresent(since -> dated.put(measure, since)));
        Set<NodeId> found = new HashSet<>();
        if (!dated.isEmpty()) {
            disruption.supplies().values().stream()
                    .filter(fact -> fact.reading()
                            .text("status")
                            .filter(SHIPPED::equals)
                            .isPresent())
                    .map(fact -> (Supply) fact.fact())
                    .forEach(supply -> dated.entrySet().stream()
                            .filter(measure -> passes(supply, measure.getKey(), measure.getValue()))
                            .forEach(measure -> found.add(measure.getKey().id())));
        }
        return found;
    }

    private boolean passes(Supply supply, Entity measure, LocalDate since) {
        LocalDate from = supply.period().from();
        return from != null
                && from.isAfter(since)
                && geography
                        .countryOf(measure.id())
                        .filter(country -> geography.contains(country, supply.supplier()))
                        .isPresent()
                && scopes.getOrDefault(measure.id(), List.of()).stream().anyMatch(scope -> holds(scope, supply));
    }

    private boolean holds(Scope scope, Supply supply) {
        NodeId bound = scope.destination();
        NodeId material = scope.material();
        return bound != null
                && geography.contains(bound, supply.buyer())
                && (material == null || materials.isOrUnder(supply.material(), material));
    }
}
