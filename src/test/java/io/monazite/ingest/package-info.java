/// Loads, tried on a graph in memory and on a real one.
@NullMarked
package io.monazite.ingest;

import org.jspecify.annotations.NullMarked;
