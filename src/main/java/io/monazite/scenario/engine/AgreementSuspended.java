package io.monazite.scenario.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

import io.monazite.domain.NodeId;

/// An agreement is suspended: the flows under it stop or, where no source puts a flow under it, those between its
/// parties.
///
/// @param parties between whom flows count though no source puts them under the agreement; empty where one does
/// @param materials those concerned; empty for all
public record AgreementSuspended(
        NodeId agreement, Set<NodeId> parties, double withheld, Set<NodeId> materials, Set<NodeId> destinations)
        implements Shock {

    /// @throws IllegalArgumentException when withheld is not from 0 to 1
    public AgreementSuspended {
        Figures.requireShare("withheld", withheld);
        parties = Set.copyOf(parties);
        materials = Set.copyOf(materials);
        destinations = Set.copyOf(destinations);
    }

    @Override
    public NodeId origin() {
        return agreement;
    }

    @Override
    public boolean selects(Lane lane, Geography geography, MaterialTree tree) {
        return (agreement.equals(lane.agreement()) || isBetween(lane, geography)) && concerns(lane.material(), tree);
    }

    /// Whether the ends stand on different sides: a party for itself, or a country that is a party for those in it.
    private boolean isBetween(Lane lane, Geography geography) {
        Optional<NodeId> seller = side(lane.supplier(), geography);
        Optional<NodeId> buyer = side(lane.buyer(), geography);
        return seller.isPresent() && buyer.isPresent() && !seller.equals(buyer);
    }

    private Optional<NodeId> side(NodeId end, Geography geography) {
        return parties.contains(end)
                ? Optional.of(end)
                : parties.stream().filter(side -> geography.contains(side, end)).min(Comparator.naturalOrder());
    }
}
