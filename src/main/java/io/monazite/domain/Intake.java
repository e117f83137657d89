package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

/// All that a party bought or used of a material over a period, whoever supplied it.
public record Intake(NodeId party, NodeId material, Basis basis, Period period) implements Fact {

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

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(period.from());
    }

    @Override
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(period.to());
    }
}
