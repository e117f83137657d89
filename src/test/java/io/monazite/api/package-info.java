/// Tests of the GraphQL face, over HTTP and on a real Neo4j that holds the sample.
@NullMarked
package io.monazite.api;

import org.jspecify.annotations.NullMarked;
