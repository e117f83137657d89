/// Which entities of different sources are one: pure, and deterministic.
@NullMarked
package io.monazite.matching;

import org.jspecify.annotations.NullMarked;
