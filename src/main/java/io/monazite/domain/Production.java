package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What a party made, or is to make, of a material over a period, at one of its assets or in all.
public record Production(
        NodeId party, @Nullable NodeId asset, NodeId material, Basis basis, Period period, Outlook outlook)
        implements Fact {

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

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(period.from());
    }

    @Override
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(period.to());
    }
}
