/// Runs the benchmarks and writes their table: the engine alone, and the packaged service beside the bare database.
@NullMarked
package io.monazite.benchmark;

import org.jspecify.annotations.NullMarked;
