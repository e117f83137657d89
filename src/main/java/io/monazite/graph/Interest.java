package io.monazite.graph;

import java.time.Instant;

/// Something that somebody watches, under a name.
///
/// @param id not to be guessed
/// @param owner the name of the key or person whose it is
/// @param savedAt when it was first saved
/// @param feedOpen whether a feed of it can be read by whoever has its address
public record Interest(String id, String name, String owner, Watched watched, Instant savedAt, boolean feedOpen) {}
