/// The graph as the rest of the service sees it: reading it at a version, and adding to it by loads.
///
/// What is stored, and how, is known to `graph.neo4j` alone.
@NullMarked
package io.monazite.graph;

import org.jspecify.annotations.NullMarked;
