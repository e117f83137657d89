/// Running the service: what happens at its start, and whether it is ready.
@NullMarked
package io.monazite.ops;

import org.jspecify.annotations.NullMarked;
