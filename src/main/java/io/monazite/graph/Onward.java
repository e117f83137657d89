package io.monazite.graph;

/// How far a list of facts is gone on along: the same list of the entities at one end of its facts, and of
/// those in turn.
///
/// @param end the name of that end
/// @param twice whether two such steps are gone, or one
public record Onward(String end, boolean twice) {}
