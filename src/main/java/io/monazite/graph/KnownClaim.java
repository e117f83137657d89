package io.monazite.graph;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// What is known of a claim that a load names.
///
/// @param digest the hash of its content, see [ContentDigest]
/// @param article its source
/// @param publisher the publisher of that source, if known
/// @param live whether it is neither superseded nor withdrawn
public record KnownClaim(
        String digest, NodeId article, @Nullable NodeId publisher, boolean live) {}
