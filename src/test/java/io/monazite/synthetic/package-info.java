/// Markets made by a seed: supply networks of any size, for tests and benchmarks, equal on every machine.
@NullMarked
package io.monazite.synthetic;

import org.jspecify.annotations.NullMarked;
