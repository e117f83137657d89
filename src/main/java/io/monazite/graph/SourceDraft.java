package io.monazite.graph;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// A publisher or article on its way into the graph.
///
/// @param id its global id
/// @param publisher the publisher of an article
/// @param attributes its fields, by the names of the load format
/// @param line where in the load it stands, counted from 1
public record SourceDraft(NodeId id, @Nullable NodeId publisher, Map<String, String> attributes, long line) {}
