/// What the graph is about: entities, facts, and the measures, periods and units in which they are stated.
///
/// Pure: no framework, no store, no input or output.
@NullMarked
package io.monazite.domain;

import org.jspecify.annotations.NullMarked;
