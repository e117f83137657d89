/// The reading of claims, tried on claims made up for the purpose.
@NullMarked
package io.monazite.provenance;

import org.jspecify.annotations.NullMarked;
