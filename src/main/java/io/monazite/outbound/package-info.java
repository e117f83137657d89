/// The one way out to the web: what this service fetches, it fetches here, from addresses that it may see.
@NullMarked
package io.monazite.outbound;

import org.jspecify.annotations.NullMarked;
