/// Measures of concentration and criticality: pure functions of figures and networks. No store, no framework, no clock.
/// `docs/criticality.md` names the source of each formula.
@NullMarked
package io.monazite.criticality.measure;

import org.jspecify.annotations.NullMarked;
