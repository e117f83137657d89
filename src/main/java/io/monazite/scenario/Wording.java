package io.monazite.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.Unknown;

/// Puts names where the engine, which knows none, writes ids. Made when first asked for, with one statement.
final class Wording {

    private static final Pattern ID = Pattern.compile("(?:company|country|material):[A-Za-z0-9-]+");

    private final Outcome outcome;
    private final List<Assumption> further;
    private final SupplyGraph graph;
    private final Version version;
    private @Nullable Map<NodeId, Entity> entities;

    /// @param further what was assumed before the engine ran
    Wording(Outcome outcome, List<Assumption> further, SupplyGraph graph, Version version) {
        this.outcome = outcome;
        this.further = List.copyOf(further);
        this.graph = graph;
        this.version = version;
    }

    List<Unknown> unknowns() {
        return outcome.unknowns().stream()
                .map(unknown -> new Unknown(unknown.kind(), unknown.about(), named(unknown.message())))
                .toList();
    }

    List<Assumption> assumptions() {
        return assumed()
                .map(assumption -> new Assumption(assumption.code(), assumption.about(), named(assumption.message())))
                .toList();
    }

    private Stream<Assumption> assumed() {
        return Stream.concat(outcome.assumptions().stream(), further.stream())
                .sorted()
                .distinct();
    }

    private synchronized Map<NodeId, Entity> entities() {
        Map<NodeId, Entity> known = entities;
        if (known == null) {
            Collection<NodeId> named = Stream.concat(
                            outcome.unknowns().stream().map(Unknown::message),
                            assumed().map(Assumption::message))
                    .flatMap(message -> ID.matcher(message).results())
                    .map(MatchResult::group)
                    .distinct()
                    .map(NodeId::parse)
                    .toList();
            known = named.isEmpty() ? Map.of() : graph.entities(named, version);
            entities = known;
        }
        return known;
    }

    private String named(String message) {
        return ID.matcher(message).replaceAll(found -> {
            Entity entity = entities().get(NodeId.parse(found.group()));
            return Matcher.quoteReplacement(entity == null ? found.group() : entity.name());
        });
    }
}
