package io.monazite.domain;

import org.jspecify.annotations.Nullable;

/// What a measure reaches: a material, the goods of a party, a destination, or several of these together.
public record Scope(
        NodeId measure,
        @Nullable NodeId material,
        @Nullable NodeId party,
        @Nullable NodeId destination) implements Fact {

    public Scope {
        Ends.of("measure", measure, NodeKind.MEASURE);
        Ends.of("material", material, NodeKind.MATERIAL);
        Ends.of("party", party, NodeKind.COMPANY, NodeKind.COUNTRY);
        Ends.of("destination", destination, NodeKind.COMPANY, NodeKind.COUNTRY);
        if (material == null && party == null && destination == null) {
            throw new IllegalArgumentException("a scope names a material, a party or a destination");
        }
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.SCOPE)
                .end("measure", measure)
                .end("material", material)
                .end("party", party)
                .end("destination", destination);
    }
}
