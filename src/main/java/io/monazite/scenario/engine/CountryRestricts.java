package io.monazite.scenario.engine;

import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// A country bans or limits exports: a share of what parties located there sell to parties abroad. A buyer whose
/// country no source tells is not taken to be abroad.
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
        return geography.contains(country, lane.supplier())
                && geography.abroad(country, lane.buyer())
                && concerns(lane.material(), tree);
    }
}
