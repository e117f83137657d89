/// The graph in Neo4j: the only room that knows the driver, the labels and the statements.
@NullMarked
package io.monazite.graph.neo4j;

import org.jspecify.annotations.NullMarked;
