package io.monazite.domain;

import org.jspecify.annotations.Nullable;

/// How much of one material is made from a tonne of another, in general or at one party.
public record Conversion(
        NodeId input, NodeId output, @Nullable NodeId party) implements Fact {

    public Conversion {
        Ends.of("input", input, NodeKind.MATERIAL);
        Ends.of("output", output, NodeKind.MATERIAL);
        Ends.of("party", party, NodeKind.COMPANY, NodeKind.COUNTRY);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.CONVERSION)
                .end("input", input)
                .end("output", output)
                .end("party", party);
    }
}
