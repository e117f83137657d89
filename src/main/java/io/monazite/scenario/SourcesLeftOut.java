package io.monazite.scenario;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.GraphWithout;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.LeftOut;

/// Projects a version as it would be if some of its sources had never been loaded.
@ApplicationScoped
class SourcesLeftOut {

    /// More sources than that are no what-if.
    static final int MOST = 100;

    private static final int KEPT = 2;
    private static final String FIELD = "without";

    private record Asked(Version version, Set<NodeId> sources) {}

    /// A projection, and how it differs from that of the whole version.
    record Left(Projection projection, GraphWithout.Rest rest) {}

    private final Projections projections;
    private final SupplyGraph graph;
    private final PreparedNetworks<Asked, Left> kept = new PreparedNetworks<>(KEPT, this::make);

    SourcesLeftOut(Projections projections, SupplyGraph graph) {
        this.projections = projections;
        this.graph = graph;
    }

    /// @param sources articles and publishers
    /// @throws ScenarioException when one of them does not exist, or too much stands on them
    Left of(Set<NodeId> sources, Version version) {
        return kept.of(new Asked(version, sources));
    }

    private Left make(Asked asked) {
        require(asked.sources(), asked.version());
        GraphWithout whole = graph.without();
        GraphWithout.Said said = whole.said(asked.sources(), asked.version())
                .orElseThrow(() -> new ScenarioException(
                        FIELD, "too many claims stand on these sources: leave fewer out at once"));
        LeftOut leftOut = said.without(asked.sources());
        GraphWithout.Rest rest =
                whole.claims(leftOut.touched(), asked.version()).without(leftOut);
        return new Left(projections.of(asked.version()).with(rest.changes(), asked.version()), rest);
    }

    private void require(Set<NodeId> sources, Version version) {
        if (sources.size() > MOST) {
            throw new ScenarioException(
                    FIELD, "%d sources are named: at most %d can be left out at once".formatted(sources.size(), MOST));
        }
        Map<NodeKind, Set<NodeId>> kinds =
                sources.stream().collect(Collectors.groupingBy(NodeId::kind, Collectors.toSet()));
        Set<NodeId> unknown = new TreeSet<>(sources);
        kinds.forEach((kind, ids) -> unknown.removeAll(
                switch (kind) {
                    case ARTICLE -> graph.articles(ids, version).keySet();
                    case PUBLISHER -> graph.publishers(ids, version).keySet();
                    default ->
                        throw new ScenarioException(
                                FIELD,
                                "'%s' is a %s: name articles or publishers"
                                        .formatted(ids.iterator().next(), kind.prefix()));
                }));
        if (!unknown.isEmpty()) {
            throw new ScenarioException(
                    FIELD,
                    "there is no '%s': take an id from evidence { claims { article { id } } }"
                            .formatted(unknown.iterator().next()));
        }
    }
}
