package io.monazite.scenario.engine;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// What one material is made of, as sources report it.
///
/// @param party at whom; absent where it holds in general
/// @param yield tonnes of output from one tonne of input
public record ReportedConversion(
        NodeId input, NodeId output, @Nullable NodeId party, Interval yield) {}
