package io.monazite.domain;

import java.util.List;

/// The part of a whole that a party, or several together, hold at a stage over a period.
public record Share(
        List<NodeId> parties,
        NodeId material,
        Stage stage,
        NodeId whole,
        ShareMeasure measureOf,
        Period period,
        Outlook outlook)
        implements OverPeriod {

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
}
