package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Scope;
import io.monazite.domain.Standing;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;

/// What states do to keep goods from a buyer.
///
/// A measure in force blocks when it bans, halts or licenses exports, or hinders what is bound for the buyer by name,
/// and reaches all of the material. One that taxes or limits, reaches a part of the material or of the buyer's country,
/// or is asked for, proposed or announced, is named and blocks nothing. Help for makers hinders nobody.
final class Barriers {

    private static final Set<String> BARRING = Set.of("EXPORT_BAN", "EXPORT_SUSPENSION", "EXPORT_LICENSING");
    private static final Set<String> HINDERING = Set.of("EXPORT_TAX", "QUOTA", "RESTRICTION", "REGULATION");
    private static final Set<String> AIMED = Set.of("QUOTA", "RESTRICTION", "REGULATION");
    private static final Set<Standing> TO_COME = Set.of(Standing.REQUESTED, Standing.PROPOSED, Standing.ANNOUNCED);

    /// What stands in the way of one supplier's goods to one buyer.
    record Found(List<Entity> blocking, List<Entity> named) {}

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

    Barriers(OffsetFacts facts, Sides sides, Geography geography, MaterialTree materials, LocalDate day) {
        this.sides = sides;
        this.geography = geography;
        this.materials = materials;
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
        return bars && all && !atPart ? Effect.BLOCKING : Effect.NAMED;
    }

    /// Whether the goods are under the measure's hand: those of a party that it names, else those that leave the
    /// country whose act it is, for abroad.
    private boolean isOfTheirGoods(Entity measure, Scope scope, Offer offer, NodeId buyer) {
        NodeId party = scope.party();
        if (party != null) {
            return sides.of(offer.supplier()).contains(party) || offer.origins().contains(party);
        }
        return geography
                .countryOf(measure.id())
                .filter(country -> offer.origins().stream().anyMatch(origin -> geography.contains(country, origin)))
                .filter(country -> !geography.contains(country, buyer))
                .isPresent();
    }
}
