package io.monazite.graph;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;

/// An entity and where it is.
///
/// @param country the country in which it is located, the first of several by id; absent where none is known
public record Located(Entity entity, @Nullable Entity country) {}
