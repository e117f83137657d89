package io.monazite.domain;

/// That a company or state is party to an agreement.
public record Participation(NodeId party, NodeId agreement) implements Fact {

    public Participation {
        Ends.party("party", party);
        Ends.of("agreement", agreement, NodeKind.AGREEMENT);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.PARTICIPATION).end("party", party).end("agreement", agreement);
    }
}
