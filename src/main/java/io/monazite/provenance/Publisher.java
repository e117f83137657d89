package io.monazite.provenance;

import io.monazite.domain.NodeId;

/// Who brought an article out.
public record Publisher(NodeId id, String name) {}
