package io.monazite.scenario;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// A shock as it is asked for; exactly one of supplier and country is given.
///
/// @param supplier the company that keeps back what it sells
/// @param country the country that keeps back what parties located there sell abroad
/// @param withheld the share withheld, from 0 to 1
/// @param materials those concerned, each with its kinds; empty for all
/// @param destinations the companies or countries that the goods shall not reach; empty for all
public record ShockRequest(
        @Nullable NodeId supplier,
        @Nullable NodeId country,
        double withheld,
        Set<NodeId> materials,
        Set<NodeId> destinations) {

    public ShockRequest {
        materials = Set.copyOf(materials);
        destinations = Set.copyOf(destinations);
    }
}
