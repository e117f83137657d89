package io.monazite.graph;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// Which part of the record of changes is asked for.
///
/// @param since nothing that began before; absent for all
/// @param who what this caller did; absent for all
public record AuditQuery(@Nullable Instant since, @Nullable String who) {}
