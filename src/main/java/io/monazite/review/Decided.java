package io.monazite.review;

import io.monazite.domain.NodeId;
import io.monazite.provenance.Review;

/// What became of a decision.
///
/// @param before the claim that it was about, which counts no longer
/// @param after the claim that took its place
/// @param review its state
public record Decided(NodeId before, NodeId after, Review review) {}
