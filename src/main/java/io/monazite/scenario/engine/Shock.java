package io.monazite.scenario.engine;

import java.util.Set;

import io.monazite.domain.NodeId;

/// Something that withholds a share of certain flows. Where several shocks select a flow, the one that withholds most
/// counts: a supplier that keeps back what it may not export has obeyed. Plants that stand still add up, for each is
/// another part of what their operator sells.
public sealed interface Shock
        permits SupplierRetains, CountryRestricts, FacilityStops, AgreementSuspended, CompanyLost {

    /// What happens: the party, plant or agreement that it happens to.
    NodeId origin();

    /// The share of each selected flow that is withheld, from 0 to 1.
    double withheld();

    /// The materials concerned, each with all that is a kind of it; empty for all.
    Set<NodeId> materials();

    /// The parties or countries whom the goods shall not reach, at first hand or by way of others; empty for all.
    Set<NodeId> destinations();

    /// Whether the shock takes hold of a flow. Whether that reaches a destination is another question.
    boolean selects(Lane lane, Geography geography, MaterialTree tree);

    /// Whether the shock concerns only what reaches certain destinations.
    default boolean isTargeted() {
        return !destinations().isEmpty();
    }

    /// Whether the material is among those concerned.
    default boolean concerns(NodeId material, MaterialTree tree) {
        return materials().isEmpty() || materials().stream().anyMatch(named -> tree.isOrUnder(material, named));
    }
}
