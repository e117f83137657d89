/// Tests of the service as a whole.
@NullMarked
package io.monazite;

import org.jspecify.annotations.NullMarked;
