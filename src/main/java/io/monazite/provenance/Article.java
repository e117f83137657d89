package io.monazite.provenance;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.PartialDate;

/// A source that claims stand in: a news article, report, filing, government release or data set.
///
/// @param id its global id
/// @param title as published, or a description of it
/// @param url where it can be read, if it can
/// @param publisher who brought it out, if that is known
/// @param published when, as precisely as is known
/// @param kind decides its strength
/// @param attributes further fields of the load format, such as `language`, `licence`, `retrieved`
public record Article(
        NodeId id,
        String title,
        @Nullable String url,
        @Nullable Publisher publisher,
        @Nullable PartialDate published,
        SourceKind kind,
        Map<String, String> attributes) {}
