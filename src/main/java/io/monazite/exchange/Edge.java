package io.monazite.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.monazite.domain.End;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;

/// Two entities that a fact joins, in the direction in which it is read: from supplier to buyer, from owner to asset.
record Edge(NodeId from, NodeId to) {

    /// The edges that stand for a fact; several for a share of several parties and a scope of several ends, none where
    /// it names one entity only.
    static List<Edge> of(Fact fact) {
        return switch (fact.id().kind()) {
            case SUPPLY -> between(fact, "supplier", "buyer");
            case PRODUCTION -> between(fact, "party", "material");
            case INTAKE -> between(fact, "material", "party");
            case CAPACITY -> between(fact, "facility", "material");
            case RESERVE -> between(fact, "of", "material");
            case SHARE -> between(fact, "parties", "material");
            case OWNERSHIP -> between(fact, "owner", "asset");
            case OPERATION -> between(fact, "operator", "asset");
            case LOCATION -> between(fact, "entity", "country");
            case PARTICIPATION -> between(fact, "party", "agreement");
            case AGREEMENT_TERM -> between(fact, "agreement", "material");
            case MEASURE_TERM -> between(fact, "measure", "material");
            case CONVERSION -> between(fact, "input", "output");
            case SCOPE ->
                Stream.of("material", "party", "destination")
                        .flatMap(end -> between(fact, "measure", end).stream())
                        .toList();
            case AGREEMENT_STATUS, MEASURE_STATUS, EVENT, INDICATOR -> List.of();
            case PUBLISHER, ARTICLE, COUNTRY, COMPANY, DEPOSIT, FACILITY, MATERIAL, AGREEMENT, MEASURE, CLAIM, LOAD ->
                throw new IllegalArgumentException(fact.id() + " is no fact");
        };
    }

    /// The entity at one end of a fact, if it has that end.
    static Optional<NodeId> end(Fact fact, String name) {
        return ends(fact, name).findFirst();
    }

    private static List<Edge> between(Fact fact, String from, String to) {
        return ends(fact, from)
                .flatMap(one -> ends(fact, to).map(other -> new Edge(one, other)))
                .toList();
    }

    private static Stream<NodeId> ends(Fact fact, String name) {
        return fact.key().ends().stream().filter(end -> end.name().equals(name)).map(End::node);
    }
}
