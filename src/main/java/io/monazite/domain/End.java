package io.monazite.domain;

/// One end of a fact: what stands there, and as what.
///
/// @param name the part it plays, as the field of the load format is called (`supplier`, `material`)
/// @param node the entity
public record End(String name, NodeId node) {}
