package io.monazite.graph;

import org.jspecify.annotations.Nullable;

/// What is known of a load when it begins.
///
/// @param cause who or what brought it: the name of a key, a file, a schedule
/// @param file the name of the file, if there is one
/// @param bytes its size
/// @param checksum SHA-256 of its bytes, in hexadecimal
public record LoadStart(String cause, @Nullable String file, long bytes, String checksum) {}
