/// Claims proposed from what articles say, for a reviewer to accept or reject.
@NullMarked
package io.monazite.extract;

import org.jspecify.annotations.NullMarked;
