/// The load format: the vocabulary of rows as data, and all that is derived from it: reading NDJSON and CSV, checking
/// rows, the JSON Schema, and the drafts that rows become. What is wrong with a row is a value, never an exception.
@NullMarked
package io.monazite.ingest.format;

import org.jspecify.annotations.NullMarked;
