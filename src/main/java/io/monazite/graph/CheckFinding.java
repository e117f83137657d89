package io.monazite.graph;

/// Something in the graph that breaks one of its promises.
///
/// @param check the name of the check
/// @param node the id of what is wrong
/// @param problem what is wrong with it
public record CheckFinding(String check, String node, String problem) {}
