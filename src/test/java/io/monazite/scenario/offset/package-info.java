/// Tests of offsets: worked cases, random ones against an independent flow, and the honest answer where little is
/// known.
@NullMarked
package io.monazite.scenario.offset;

import org.jspecify.annotations.NullMarked;
