/// Exports and reports over HTTP.
@NullMarked
package io.monazite.api.exchange;

import org.jspecify.annotations.NullMarked;
