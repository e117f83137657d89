package io.monazite.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What a caller wants to have executed.
///
/// @param document in GraphQL
/// @param name which operation of the document; may be absent where it has only one
/// @param variables the values of the operation's variables
public record Operation(String document, @Nullable String name, Map<String, Object> variables) {}
