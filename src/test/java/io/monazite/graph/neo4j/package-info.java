/// The graph in Neo4j: pure tests of its files, and tests against a database.
@NullMarked
package io.monazite.graph.neo4j;

import org.jspecify.annotations.NullMarked;
