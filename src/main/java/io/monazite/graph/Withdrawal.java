package io.monazite.graph;

import io.monazite.domain.NodeId;
import org.jspecify.annotations.Nullable;

/// That a source withdraws a claim of its own without putting another in its place.
public record Withdrawal(NodeId claim, NodeId article, @Nullable String note, long line) {}
