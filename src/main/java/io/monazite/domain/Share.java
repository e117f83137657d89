package io.monazite.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The part of a whole that a party, or several together, hold at a stage over a period.
public record Share(
        List<NodeId> parties,
        NodeId material,
        Stage stage,
        NodeId whole,
        ShareMeasure measureOf,
        Period period,
        Outlook outlook)
        implements Fact {

    public Share {
        parties = parties.stream().distinct().sorted().toList();
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("parties is empty: a share is held by someone");
        }
        parties.forEach(party -> Ends.party("parties", party));
        Ends.of("material", material, NodeKind.MATERIAL);
        Ends.party("whole", whole);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.SHARE)
                .ends("parties", parties)
                .end("material", material)
                .attribute("stage", stage)
                .end("whole", whole)
                .attribute("measureOf", measureOf)
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
