package io.monazite.scenario.engine;

import java.util.Objects;

import io.monazite.domain.NodeId;

/// Where a flow stands among all flows: by its ends and material, then by the fact.
public record FlowKey(NodeId supplier, NodeId buyer, NodeId material, NodeId fact) implements Comparable<FlowKey> {

    static FlowKey of(LeftOut figure) {
        return new FlowKey(
                Objects.requireNonNull(figure.supplier(), "of a flow"),
                figure.holder(),
                figure.material(),
                figure.fact());
    }

    static FlowKey of(ReportedFlow flow) {
        return new FlowKey(flow.supplier(), flow.buyer(), flow.material(), flow.fact());
    }

    @Override
    public int compareTo(FlowKey other) {
        int order = compareEnds(other.supplier, other.buyer, other.material);
        return order == 0 ? fact.compareTo(other.fact) : order;
    }

    /// Zero for a flow with the same ends and material.
    int compareEnds(ReportedFlow flow) {
        return compareEnds(flow.supplier(), flow.buyer(), flow.material());
    }

    private int compareEnds(NodeId otherSupplier, NodeId otherBuyer, NodeId otherMaterial) {
        int order = supplier.compareTo(otherSupplier);
        if (order == 0) {
            order = buyer.compareTo(otherBuyer);
        }
        return order == 0 ? material.compareTo(otherMaterial) : order;
    }
}
