package io.monazite.graph;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.NodeKind;

/// What sort of news somebody wants to hear of.
public enum WatchKind {
    /// Agreements between states, joint ventures and memoranda, who is party to them, and where they stand.
    PARTNERSHIPS,
    /// Measures that pay for something: incentives, finance and support of prices.
    INCENTIVE_SCHEMES,
    /// Agreements by which a buyer takes part of what will be made, and what flows under them.
    OFFTAKES,
    /// Who owns how much of what, and agreements by which a stake is bought.
    STAKES,
    /// What states forbid, allow and demand.
    MEASURES,
    /// Who supplies what to whom.
    SUPPLIES,
    /// Plants and deposits: what they can make, what they made, who runs them, and what befell them.
    PLANTS;

    private static final List<NodeKind> OF_AGREEMENTS =
            List.of(NodeKind.AGREEMENT, NodeKind.PARTICIPATION, NodeKind.AGREEMENT_TERM, NodeKind.AGREEMENT_STATUS);
    private static final List<NodeKind> OF_MEASURES =
            List.of(NodeKind.MEASURE, NodeKind.MEASURE_TERM, NodeKind.MEASURE_STATUS, NodeKind.SCOPE);

    /// The kinds of facts and entities that belong to one of these, whatever they hang on.
    public static Set<NodeKind> whole(Collection<WatchKind> kinds) {
        return kinds.stream().flatMap(WatchKind::whole).collect(Collectors.toUnmodifiableSet());
    }

    /// Kinds of facts and entities with the sort of agreement or measure that they must hang on, with a space between.
    public static Set<String> sorted(Collection<WatchKind> kinds) {
        return kinds.stream().flatMap(WatchKind::sorted).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<NodeKind> whole() {
        return switch (this) {
            case PARTNERSHIPS, INCENTIVE_SCHEMES, OFFTAKES -> Stream.empty();
            case STAKES -> Stream.of(NodeKind.OWNERSHIP);
            case MEASURES -> OF_MEASURES.stream();
            case SUPPLIES -> Stream.of(NodeKind.SUPPLY);
            case PLANTS ->
                Stream.of(
                        NodeKind.FACILITY,
                        NodeKind.DEPOSIT,
                        NodeKind.CAPACITY,
                        NodeKind.PRODUCTION,
                        NodeKind.INTAKE,
                        NodeKind.RESERVE,
                        NodeKind.OPERATION,
                        NodeKind.EVENT);
        };
    }

    private Stream<String> sorted() {
        return switch (this) {
            case PARTNERSHIPS -> pairs(OF_AGREEMENTS.stream(), "BILATERAL", "JOINT_VENTURE", "MOU");
            case INCENTIVE_SCHEMES -> pairs(OF_MEASURES.stream(), "INCENTIVE", "FINANCE", "PRICE_SUPPORT");
            case OFFTAKES -> pairs(Stream.concat(OF_AGREEMENTS.stream(), Stream.of(NodeKind.SUPPLY)), "OFFTAKE");
            case STAKES -> pairs(OF_AGREEMENTS.stream(), "EQUITY");
            case MEASURES, SUPPLIES, PLANTS -> Stream.empty();
        };
    }

    private static Stream<String> pairs(Stream<NodeKind> kinds, String... sorts) {
        return kinds.flatMap(kind -> Stream.of(sorts).map(sort -> kind.prefix() + " " + sort));
    }
}
