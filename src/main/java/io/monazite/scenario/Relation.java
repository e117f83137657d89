package io.monazite.scenario;

/// How a party belongs to those whose losses are asked for.
public enum Relation {
    /// It is there, or everybody's losses were asked for.
    LOCATED,
    /// It is abroad, and its ultimate parent is there.
    CONTROLLED
}
