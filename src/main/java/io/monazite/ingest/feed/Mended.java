package io.monazite.ingest.feed;

/// A row that takes the place of one that was refused.
///
/// @param line of the refused row; of several rows of a line the next in their order is meant
/// @param row as it is to be, in JSON
public record Mended(long line, String row) {}
