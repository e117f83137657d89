package io.monazite.graph;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.provenance.SourcedFact;

/// A stake, and who holds it.
///
/// @param owner may be missing where the owner is at hand anyway
public record Stake(SourcedFact fact, @Nullable Entity owner) {}
