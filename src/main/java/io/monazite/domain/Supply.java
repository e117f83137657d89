package io.monazite.domain;

import org.jspecify.annotations.Nullable;

/// A flow of a material from one party to another over a period. A Country at an end stands for all of its parties.
public record Supply(
        NodeId supplier,
        NodeId buyer,
        NodeId material,
        Basis basis,
        Period period,
        StatusClass statusClass,
        @Nullable NodeId agreement)
        implements OverPeriod {

    public Supply {
        Ends.party("supplier", supplier);
        Ends.party("buyer", buyer);
        Ends.of("material", material, NodeKind.MATERIAL);
        Ends.of("agreement", agreement, NodeKind.AGREEMENT);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.SUPPLY)
                .end("supplier", supplier)
                .end("buyer", buyer)
                .end("material", material)
                .attribute("basis", basis)
                .attribute("period", period)
                .attribute("statusClass", statusClass)
                .end("agreement", agreement);
    }
}
