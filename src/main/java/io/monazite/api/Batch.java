package io.monazite.api;

import java.util.Collection;
import java.util.Map;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;

/// One question put to many rows at once. Its components are all its arguments: rows that ask an equal question are
/// answered together, by one statement, and those that ask another are not (two aliases of a field with different
/// arguments, say).
///
/// @param <K> what identifies a row
/// @param <V> the answer for a row
interface Batch<K, V> {

    /// The answers; a row without one is absent.
    Map<K, V> load(SupplyGraph graph, Collection<K> rows, Version version);
}
