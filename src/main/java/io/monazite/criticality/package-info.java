/// How concentrated supply is, and who is critical to it: facts of a version of the graph are gathered, measured by
/// [io.monazite.criticality.measure], and joined to the facts that the figures stand on.
@NullMarked
package io.monazite.criticality;

import org.jspecify.annotations.NullMarked;
