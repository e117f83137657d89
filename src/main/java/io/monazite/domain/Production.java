package io.monazite.domain;

import org.jspecify.annotations.Nullable;

/// What a party made, or is to make, of a material over a period, at one of its assets or in all.
public record Production(
        NodeId party, @Nullable NodeId asset, NodeId material, Basis basis, Period period, Outlook outlook)
        implements OverPeriod {

    public Production {
        Ends.party("party", party);
        Ends.of("asset", asset, NodeKind.DEPOSIT, NodeKind.FACILITY);
        Ends.of("material", material, NodeKind.MATERIAL);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.PRODUCTION)
                .end("party", party)
                .end("asset", asset)
                .end("material", material)
                .attribute("basis", basis)
                .attribute("period", period)
                .attribute("outlook", outlook);
    }
}
