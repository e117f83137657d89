package io.monazite.graph;

/// How much a version holds, at most: what is told by nobody any more is counted too. All are numbers of nodes.
public record Holdings(long publishers, long articles, long claims, long entities, long facts) {}
