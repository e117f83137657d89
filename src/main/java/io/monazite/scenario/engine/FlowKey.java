package io.monazite.scenario.engine;

import io.monazite.domain.NodeId;

/// Where a flow stands among all flows: by its ends and material, then by the fact.
public record FlowKey(NodeId supplier, NodeId buyer, NodeId material, NodeId fact) implements Comparable<FlowKey> {

    static FlowKey of(ReportedFlow flow) {
        return new FlowKey(flow.supplier(), flow.buyer(), flow.material(), flow.fact());
    }

    @Override
    public int compareTo(FlowKey other) {
        int order = supplier.compareTo(other.supplier);
        if (order == 0) {
            order = buyer.compareTo(other.buyer);
        }
        if (order == 0) {
            order = material.compareTo(other.material);
        }
        return order == 0 ? fact.compareTo(other.fact) : order;
    }
}
