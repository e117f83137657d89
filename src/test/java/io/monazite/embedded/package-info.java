/// Tests of the embedded database, with real processes.
@NullMarked
package io.monazite.embedded;

import org.jspecify.annotations.NullMarked;
