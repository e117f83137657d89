package io.monazite.graph.neo4j;

import java.util.Map;

import io.monazite.domain.End;
import io.monazite.domain.NodeKind;

/// The relationships by which facts are joined to their ends, such that they read as a sentence:
/// `(IREL)-[:SUPPLIES]->(:Supply)-[:TO]->(Toyotsu)`.
///
/// @param type the relationship's type
/// @param into whether it leads from the entity into the fact
record FactEnds(String type, boolean into) {

    private static final Map<String, FactEnds> OF_ANY = Map.of(
            "material", from("OF"),
            "agreement", from("UNDER"));

    private static final Map<NodeKind, Map<String, FactEnds>> OF_KIND = Map.ofEntries(
            Map.entry(NodeKind.SUPPLY, Map.of("supplier", to("SUPPLIES"), "buyer", from("TO"))),
            Map.entry(NodeKind.PRODUCTION, Map.of("party", to("PRODUCES"), "asset", from("AT"))),
            Map.entry(NodeKind.INTAKE, Map.of("party", to("TAKES_IN"))),
            Map.entry(NodeKind.CAPACITY, Map.of("facility", to("HAS_CAPACITY"))),
            Map.entry(NodeKind.RESERVE, Map.of("of", to("HOLDS"))),
            Map.entry(NodeKind.SHARE, Map.of("parties", to("HOLDS_SHARE"), "whole", from("OF_WHOLE"))),
            Map.entry(NodeKind.OWNERSHIP, Map.of("owner", to("OWNS"), "asset", from("OF"))),
            Map.entry(NodeKind.OPERATION, Map.of("operator", to("OPERATES"), "asset", from("OF"))),
            Map.entry(NodeKind.LOCATION, Map.of("entity", to("LOCATED"), "country", from("IN"))),
            Map.entry(NodeKind.PARTICIPATION, Map.of("party", to("PARTICIPATES"), "agreement", from("IN"))),
            Map.entry(NodeKind.AGREEMENT_TERM, Map.of("agreement", to("STIPULATES"))),
            Map.entry(NodeKind.AGREEMENT_STATUS, Map.of("agreement", to("HAS_STATUS"))),
            Map.entry(NodeKind.MEASURE_TERM, Map.of("measure", to("STIPULATES"), "party", from("FOR"))),
            Map.entry(NodeKind.MEASURE_STATUS, Map.of("measure", to("HAS_STATUS"))),
            Map.entry(
                    NodeKind.SCOPE, Map.of("measure", to("COVERS"), "party", from("FROM"), "destination", from("TO"))),
            Map.entry(NodeKind.CONVERSION, Map.of("input", from("FROM"), "output", from("INTO"), "party", from("AT"))),
            Map.entry(NodeKind.EVENT, Map.of("subject", to("UNDERWENT"))),
            Map.entry(NodeKind.INDICATOR, Map.of("country", to("IS_RATED"))));

    static FactEnds of(NodeKind kind, End end) {
        FactEnds found = OF_KIND.getOrDefault(kind, Map.of()).getOrDefault(end.name(), OF_ANY.get(end.name()));
        if (found == null) {
            throw new IllegalStateException(
                    "no relationship joins a %s to its %s".formatted(kind.prefix(), end.name()));
        }
        return found;
    }

    private static FactEnds to(String type) {
        return new FactEnds(type, true);
    }

    private static FactEnds from(String type) {
        return new FactEnds(type, false);
    }
}
