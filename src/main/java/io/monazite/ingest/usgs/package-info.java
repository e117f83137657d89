/// Feeds of the United States Geological Survey.
@NullMarked
package io.monazite.ingest.usgs;

import org.jspecify.annotations.NullMarked;
