package io.monazite.extract;

/// Something that an article says of what the graph does not know; it is told, and never loaded.
///
/// @param type the type of row that it would be
/// @param field the end that is not known, by the name of the load format
/// @param name how the article calls it; empty where an agreement or a measure is meant that no name tells
/// @param passage where it stands
public record Unresolved(String type, String field, String name, Quotation passage) {}
