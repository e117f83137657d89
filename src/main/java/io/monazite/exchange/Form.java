package io.monazite.exchange;

import java.util.Arrays;
import java.util.Optional;

import io.monazite.graph.Holdings;

/// A form in which the graph is given on.
public enum Form {
    /// Rows of the load format: all that was recorded, so that a graph that loads them has the same digest.
    NDJSON("ndjson", "application/x-ndjson"),
    /// Provenance in the terms of W3C PROV-O, as JSON-LD.
    PROV("jsonld", "application/ld+json"),
    /// FollowTheMoney: who owns what, a line of JSON each.
    FOLLOW_THE_MONEY("ftm.json", "application/json+ftm"),
    /// Entities as nodes and facts as edges, for programs that draw and measure graphs.
    GRAPHML("graphml", "application/graphml+xml");

    private final String ending;
    private final String mediaType;

    Form(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /// Whether it holds claims as they were recorded, with proposals, quotes and who reviewed what.
    public boolean holdsTheRecord() {
        return switch (this) {
            case NDJSON, PROV -> true;
            case FOLLOW_THE_MONEY, GRAPHML -> false;
        };
    }

    /// How many rows it is made from.
    ///
    /// @param holdings of what is exported
    public long rows(Holdings holdings) {
        return switch (this) {
            case NDJSON -> holdings.publishers() + holdings.articles() + holdings.claims();
            case PROV -> holdings.publishers() + holdings.articles() + holdings.entities() + holdings.facts();
            case FOLLOW_THE_MONEY, GRAPHML -> holdings.entities() + holdings.facts();
        };
    }

    /// What stands behind the dot in the name of such a file.
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<Form> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending.equals(ending))
                .findFirst();
    }
}
