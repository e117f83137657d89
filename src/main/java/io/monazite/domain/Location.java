package io.monazite.domain;

/// The country in which a company, deposit or plant is, or of which a measure is an act.
public record Location(NodeId entity, NodeId country) implements Fact {

    public Location {
        Ends.of("entity", entity, NodeKind.COMPANY, NodeKind.DEPOSIT, NodeKind.FACILITY, NodeKind.MEASURE);
        Ends.of("country", country, NodeKind.COUNTRY);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.LOCATION).end("entity", entity).end("country", country);
    }
}
