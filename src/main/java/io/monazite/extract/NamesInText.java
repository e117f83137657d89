package io.monazite.extract;

import java.util.Map;

import io.monazite.domain.NodeId;

/// Finds in an article the names of what the graph knows.
public interface NamesInText {

    /// The name of each entity that stands there, as it stands there.
    Map<NodeId, String> named(ArticleText article, Gazetteer gazetteer);
}
