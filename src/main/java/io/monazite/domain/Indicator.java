package io.monazite.domain;

/// A figure by which a country is rated over a period, such as how well it is governed.
public record Indicator(NodeId country, Rating rating, Period period) implements OverPeriod {

    public Indicator {
        Ends.of("country", country, NodeKind.COUNTRY);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.INDICATOR)
                .end("country", country)
                .attribute("rating", rating)
                .attribute("period", period);
    }
}
