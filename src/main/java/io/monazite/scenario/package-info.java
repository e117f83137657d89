/// What-if questions: a version of the graph is projected into a network, the engine answers, and the answer is joined
/// to the facts and claims that it stands on.
@NullMarked
package io.monazite.scenario;

import org.jspecify.annotations.NullMarked;
