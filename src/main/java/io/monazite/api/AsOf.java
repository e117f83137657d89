package io.monazite.api;

import java.time.LocalDate;

import io.monazite.graph.Version;

/// What "now" means in an answer.
///
/// @param version the state of the graph that is read
/// @param day at which control, agreements and measures are looked at, where the question names none
public record AsOf(Version version, LocalDate day) {}
