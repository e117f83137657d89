/// What every room may use and what knows none of them.
@NullMarked
package io.monazite.internal;

import org.jspecify.annotations.NullMarked;
