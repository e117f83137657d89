/// Exports and reports, read by those for whom they are meant.
@NullMarked
package io.monazite.exchange;

import org.jspecify.annotations.NullMarked;
