/// Loading over HTTP, and the key that it needs.
@NullMarked
package io.monazite.api.loads;

import org.jspecify.annotations.NullMarked;
