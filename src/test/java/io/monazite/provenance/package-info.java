/// How claims are read: who counts, whose word is taken, and what is said of the rest.
@NullMarked
package io.monazite.provenance;

import org.jspecify.annotations.NullMarked;
