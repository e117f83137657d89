package io.monazite.scenario.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;
import io.monazite.scenario.engine.Geography;

/// Which supplier comes into question for which loser, and whether it counts there.
final class Matching {

    private final OffsetCase disruption;
    private final Ways ways;
    private final Barriers barriers;
    private final Geography geography;
    private final Kinds kinds;

    Matching(OffsetCase disruption, Kinds kinds, Ways ways, Barriers barriers) {
        this.disruption = disruption;
        this.ways = ways;
        this.barriers = barriers;
        this.geography = disruption.network().geography();
        this.kinds = kinds;
    }

    /// Empty where the offer does not come into question for the loser at all.
    Optional<Offset> of(Need need, Offer offer) {
        NodeId buyer = need.loss().position().party();
        @Nullable MaterialMatch match = match(need, offer);
        if (match == null || isOwn(buyer, offer) || isRestricted(buyer, offer)) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>(offer.reasons());
        reasons.addAll(misfits(need, offer, match));
        Barriers.Found found = barriers.between(offer, buyer);
        OffsetState state = !found.blocking().isEmpty()
                ? OffsetState.BLOCKED
                : reasons.isEmpty() ? OffsetState.COUNTED : OffsetState.NOT_COUNTED;
        found.blocking().forEach(measure -> reasons.add(new Reason(Obstacle.MEASURE_IN_FORCE, measure.id())));
        return Optional.of(new Offset(
                offer,
                match,
                ways.access(buyer, offer.supplier(), offer.material()),
                state,
                reasons,
                found.blocking(),
                found.named(),
                state == OffsetState.COUNTED ? Double.valueOf(0) : null));
    }

    /// Null where the material or the stage is another. What is named more widely than the loss, or is a relative of
    /// it, comes into question only at the stage that is known to be the same.
    private @Nullable MaterialMatch match(Need need, Offer offer) {
        NodeId lost = need.loss().position().material();
        Stage stage = need.stage();
        boolean known = stage != null && offer.stage() != null;
        if (known && stage != offer.stage()) {
            return null;
        }
        return kinds.match(lost, offer.material())
                .filter(match -> known || match == MaterialMatch.SAME || match == MaterialMatch.KIND)
                .orElse(null);
    }

    private static List<Reason> misfits(Need need, Offer offer, MaterialMatch match) {
        List<Reason> reasons = new ArrayList<>();
        if (match == MaterialMatch.WIDER) {
            reasons.add(Reason.of(Obstacle.MATERIAL_WIDER));
        }
        if (match == MaterialMatch.FAMILY) {
            reasons.add(Reason.of(Obstacle.MATERIAL_OF_FAMILY));
        }
        boolean open = match == MaterialMatch.SAME
                ? need.stage() != null && offer.stage() == null
                : need.stage() == null || offer.stage() == null;
        if (open) {
            reasons.add(Reason.of(Obstacle.STAGE_NOT_KNOWN));
        }
        Room room = offer.room();
        if (room != null && room.basis() != need.loss().basis()) {
            reasons.add(Reason.of(Obstacle.BASIS_NOT_COMPARABLE));
        }
        return reasons;
    }

    /// Nobody makes good its own loss, and the unnamed suppliers of a country are no others than those who serve it.
    private boolean isOwn(NodeId buyer, Offer offer) {
        return offer.supplier().equals(buyer)
                || (offer.supplier().kind() == NodeKind.COUNTRY && geography.contains(offer.supplier(), buyer));
    }

    /// Whether the goods would leave a country that a shock closes to the buyer.
    private boolean isRestricted(NodeId buyer, Offer offer) {
        return disruption.withheld().stream()
                .filter(held -> held.origin().kind() == NodeKind.COUNTRY)
                .filter(held -> !geography.contains(held.origin(), buyer))
                .filter(held -> offer.origins().stream().anyMatch(origin -> geography.contains(held.origin(), origin)))
                .anyMatch(held -> held.materials().isEmpty()
                        || held.materials().stream().anyMatch(named -> kinds.related(named, offer.material())));
    }
}
