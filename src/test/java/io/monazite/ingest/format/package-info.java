/// The load format, tried on good and bad rows.
@NullMarked
package io.monazite.ingest.format;

import org.jspecify.annotations.NullMarked;
