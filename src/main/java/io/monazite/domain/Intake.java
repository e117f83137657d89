package io.monazite.domain;

/// All that a party bought or used of a material over a period, whoever supplied it.
public record Intake(NodeId party, NodeId material, Basis basis, Period period) implements OverPeriod {

    public Intake {
        Ends.party("party", party);
        Ends.of("material", material, NodeKind.MATERIAL);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.INTAKE)
                .end("party", party)
                .end("material", material)
                .attribute("basis", basis)
                .attribute("period", period);
    }
}
