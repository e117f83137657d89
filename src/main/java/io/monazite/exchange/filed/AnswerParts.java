package io.monazite.exchange.filed;

import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.graph.Version;

/// Finds what an answer names. Answers are made by the room that knows how questions are asked.
public interface AnswerParts {

    /// The facts, entities, claims and articles that an answer names.
    ///
    /// @throws ExportException where it cannot be answered
    Set<NodeId> named(Extent.Answer answer, Version version);
}
