package io.monazite.ingest.format;

import io.monazite.domain.NodeId;

/// Something that a row names and that must be there.
///
/// @param field the field that names it
/// @param id what it names
public record Reference(String field, NodeId id) {}
