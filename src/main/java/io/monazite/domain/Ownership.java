package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A stake of an owner in a company, deposit or plant (FollowTheMoney's `Ownership`).
public record Ownership(
        NodeId owner, NodeId asset, @Nullable PartialDate from) implements Fact {

    public Ownership {
        Ends.party("owner", owner);
        Ends.of("asset", asset, NodeKind.COMPANY, NodeKind.DEPOSIT, NodeKind.FACILITY);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.OWNERSHIP)
                .end("owner", owner)
                .end("asset", asset)
                .attribute("from", from);
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(from).map(PartialDate::earliest);
    }
}
