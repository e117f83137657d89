package io.monazite.scenario.engine;

import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// A country bans or limits exports: a share of what parties located there sell to parties abroad, and of what is
/// counted as its own exports to the world or to a group. A buyer whose country no source tells is not taken to be
/// abroad.
public record CountryRestricts(NodeId country, double withheld, Set<NodeId> materials, Set<NodeId> destinations)
        implements Shock {

    /// @throws IllegalArgumentException when country is not the id of a country, or withheld not from 0 to 1
    public CountryRestricts {
        if (country.kind() != NodeKind.COUNTRY) {
            throw new IllegalArgumentException("country is '%s': it must be the id of a country".formatted(country));
        }
        Figures.requireShare("withheld", withheld);
        materials = Set.copyOf(materials);
        destinations = Set.copyOf(destinations);
    }

    @Override
    public NodeId origin() {
        return country;
    }

    @Override
    public boolean selects(Lane lane, Geography geography, MaterialTree tree) {
        return isSoldThere(lane, geography, tree)
                && (geography.abroad(country, lane.buyer()) || isOwnTrade(lane, geography));
    }

    /// Whether a flow of the goods may leave the country, and no source tells: its buyer is located nowhere, or is a
    /// place that holds the country too.
    boolean mayReach(Lane lane, Geography geography, MaterialTree tree) {
        return isSoldThere(lane, geography, tree)
                && !geography.contains(country, lane.buyer())
                && !selects(lane, geography, tree);
    }

    private boolean isSoldThere(Lane lane, Geography geography, MaterialTree tree) {
        return geography.contains(country, lane.supplier()) && concerns(lane.material(), tree);
    }

    /// Whether it is what the country as a whole sells to a place of which it may be a part: such trade does not count
    /// what stays at home.
    private boolean isOwnTrade(Lane lane, Geography geography) {
        return lane.supplier().equals(country)
                && lane.buyer().kind() == NodeKind.COUNTRY
                && !geography.contains(country, lane.buyer());
    }
}
