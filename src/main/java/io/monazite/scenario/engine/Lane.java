package io.monazite.scenario.engine;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// What a shock can tell a flow by.
///
/// @param agreement under which the goods flow, where a source names one
public record Lane(
        NodeId supplier,
        NodeId buyer,
        NodeId material,
        @Nullable NodeId agreement) {

    static Lane of(Flow flow) {
        return new Lane(
                flow.supplier(), flow.buyer(), flow.material(), flow.terms().agreement());
    }

    static Lane of(ReportedFlow flow) {
        return new Lane(
                flow.supplier(), flow.buyer(), flow.material(), flow.terms().agreement());
    }
}
