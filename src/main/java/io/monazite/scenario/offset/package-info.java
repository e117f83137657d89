/// How losers could be supplied instead: who else makes or sells what they lose, how much room each has, what stands in
/// the way, and the greatest total offset at least cost.
///
/// Pure: no store, no clock; tonnes over the period of the network.
@NullMarked
package io.monazite.scenario.offset;

import org.jspecify.annotations.NullMarked;
