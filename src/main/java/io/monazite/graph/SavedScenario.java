package io.monazite.graph;

import java.time.Instant;
import java.time.LocalDate;

/// A question "who loses supply when …?" that somebody keeps, with the moment at which it was asked.
///
/// @param id not to be guessed: whoever knows it may read the scenario
/// @param owner the name of the key or person whose it is
/// @param question the question as JSON: `scenario`, `buyersIn` and `includeControlled` as GraphQL takes them
/// @param knownAt the instant of the state that it was asked of
/// @param validOn the day on which control, agreements and measures are looked at
public record SavedScenario(
        String id, String name, String owner, String question, Instant knownAt, LocalDate validOn, Instant savedAt) {}
