package io.monazite.graph;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.provenance.SourceKind;

/// Which articles are asked for, by id. Absent conditions do not restrict.
///
/// @param titleContains part of the title, whatever its case
/// @param publisher who brought it out
/// @param kind the kind of source
public record ArticleQuery(
        @Nullable String titleContains,
        @Nullable NodeId publisher,
        @Nullable SourceKind kind,
        boolean descending) {}
