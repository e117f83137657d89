/// What the forms of feeds have in common: tables, streams of JSON, figures, countries, and rows with their source.
@NullMarked
package io.monazite.ingest.reading;

import org.jspecify.annotations.NullMarked;
