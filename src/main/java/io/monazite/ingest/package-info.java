/// Loading: what comes in is read, checked, staged and, as a whole or not at all, committed to the graph.
@NullMarked
package io.monazite.ingest;

import org.jspecify.annotations.NullMarked;
