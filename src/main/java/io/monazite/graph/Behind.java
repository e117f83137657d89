package io.monazite.graph;

/// How much is read of what stands behind facts.
public enum Behind {
    /// Nothing: only what identifies the facts is looked at.
    NOTHING,
    /// The articles that tell of them, without their publishers, and which claim stands in which.
    ARTICLES,
    /// The same with the publishers.
    PUBLISHERS,
    /// All that is said.
    CLAIMS
}
