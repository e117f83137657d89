package io.monazite.outbound;

/// What an interface answered, whatever it says.
///
/// @param status of HTTP
/// @param body read as UTF-8
public record Answer(int status, String body) {}
