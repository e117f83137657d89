@NullMarked
package io.monazite.ingest.feed;

import org.jspecify.annotations.NullMarked;
