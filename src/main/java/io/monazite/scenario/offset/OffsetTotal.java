package io.monazite.scenario.offset;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// What a plan does for all losers of a material, in tonnes.
///
/// @param toCover low sums what is known, best and high are absent where any is
/// @param uncovered likewise
public record OffsetTotal(NodeId material, Basis basis, Interval toCover, double covered, Interval uncovered) {}
