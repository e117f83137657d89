package io.monazite.graph;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// That a source withdraws a claim of its own without putting another in its place.
public record Withdrawal(
        NodeId claim, NodeId article, @Nullable String note, long line) {}
