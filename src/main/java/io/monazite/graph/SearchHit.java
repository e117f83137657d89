package io.monazite.graph;

import io.monazite.domain.Entity;

/// An entity found by its name or an alias.
///
/// @param score how well it fits; comparable within one search only
public record SearchHit(Entity entity, double score) {}
