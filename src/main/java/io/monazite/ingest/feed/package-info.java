/// Sources that are read by themselves: declared in configuration, run one at a time, compared with what they said
/// last.
@NullMarked
package io.monazite.ingest.feed;

import org.jspecify.annotations.NullMarked;
