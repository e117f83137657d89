package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Version;
import io.monazite.graph.WatchKind;
import io.monazite.graph.Watched;

/// The parameters of the part `watched`.
final class WatchParameters {

    private WatchParameters() {}

    static Map<String, Object> of(Watched watched, Version from, Version to) {
        return Parameters.at(to)
                .put("from", from.sequence())
                .put("entities", texts(watched.entities()))
                .put("materials", texts(watched.materials()))
                .put("countries", texts(watched.countries()))
                .put("anyKind", watched.kinds().isEmpty())
                .put(
                        "kinds",
                        WatchKind.whole(watched.kinds()).stream()
                                .map(NodeKind::prefix)
                                .sorted()
                                .toList())
                .put(
                        "sortedKinds",
                        WatchKind.sorted(watched.kinds()).stream()
                                .map(pair -> pair.substring(0, pair.indexOf(' ')))
                                .distinct()
                                .sorted()
                                .toList())
                .put(
                        "sorted",
                        WatchKind.sorted(watched.kinds()).stream().sorted().toList())
                .map();
    }

    private static List<String> texts(Collection<NodeId> ids) {
        return ids.stream().map(NodeId::toString).sorted().toList();
    }
}
