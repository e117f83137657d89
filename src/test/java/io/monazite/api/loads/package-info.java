/// Loading over HTTP, tried on the service as it runs.
@NullMarked
package io.monazite.api.loads;

import org.jspecify.annotations.NullMarked;
