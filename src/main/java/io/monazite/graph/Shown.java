package io.monazite.graph;

/// How much of an entity is read.
public enum Shown {
    /// Its id and name, where nothing else of it is looked at.
    NAME,
    /// All that is said of it.
    ALL
}
