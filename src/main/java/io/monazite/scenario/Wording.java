package io.monazite.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.Unknown;

/// Puts names where the engine, which knows none, writes ids.
final class Wording {

    private static final Pattern ID = Pattern.compile("(?:company|country|material):[A-Za-z0-9-]+");

    private final List<Unknown> unknowns;
    private final List<Assumption> assumptions;
    private final Map<NodeId, Entity> entities;

    private Wording(List<Unknown> unknowns, List<Assumption> assumptions, Map<NodeId, Entity> entities) {
        this.unknowns = unknowns;
        this.assumptions = assumptions;
        this.entities = entities;
    }

    /// Reads the names of all that the remarks on an outcome speak of, in one statement.
    ///
    /// @param further what was assumed before the engine ran
    static Wording of(Outcome outcome, List<Assumption> further, SupplyGraph graph, Version version) {
        List<Assumption> assumptions = Stream.concat(outcome.assumptions().stream(), further.stream())
                .sorted()
                .distinct()
                .toList();
        Collection<NodeId> named = Stream.concat(
                        outcome.unknowns().stream().map(Unknown::message),
                        assumptions.stream().map(Assumption::message))
                .flatMap(message -> ID.matcher(message).results())
                .map(MatchResult::group)
                .distinct()
                .map(NodeId::parse)
                .toList();
        return new Wording(
                outcome.unknowns(), assumptions, named.isEmpty() ? Map.of() : graph.entities(named, version));
    }

    List<Unknown> unknowns() {
        return unknowns.stream()
                .map(unknown -> new Unknown(unknown.kind(), unknown.about(), named(unknown.message())))
                .toList();
    }

    List<Assumption> assumptions() {
        return assumptions.stream()
                .map(assumption -> new Assumption(assumption.code(), assumption.about(), named(assumption.message())))
                .toList();
    }

    private String named(String message) {
        return ID.matcher(message).replaceAll(found -> {
            Entity entity = entities.get(NodeId.parse(found.group()));
            return Matcher.quoteReplacement(entity == null ? found.group() : entity.name());
        });
    }
}
