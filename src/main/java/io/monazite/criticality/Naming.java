package io.monazite.criticality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// What an answer does not know and what it takes for granted, in plain words: names stand where ids were written.
///
/// @param unknowns in their order, each once
/// @param assumptions likewise
public record Naming(List<Unknown> unknowns, List<Assumption> assumptions) {

    private static final Pattern ID = Pattern.compile("(?:company|country|material|facility):[A-Za-z0-9-]+");

    public Naming {
        unknowns = unknowns.stream().distinct().sorted().toList();
        assumptions = assumptions.stream().distinct().sorted().toList();
    }

    /// Reads the names of all that is spoken of, in one statement.
    Naming named(SupplyGraph graph, Version version) {
        Set<NodeId> spoken = Stream.concat(
                        unknowns.stream().map(Unknown::message),
                        assumptions.stream().map(Assumption::message))
                .flatMap(message -> ID.matcher(message).results())
                .map(MatchResult::group)
                .map(NodeId::parse)
                .collect(Collectors.toUnmodifiableSet());
        Map<NodeId, Entity> entities = spoken.isEmpty() ? Map.of() : graph.entities(spoken, version);
        Function<String, String> named = message ->
                ID.matcher(message).replaceAll(found -> Matcher.quoteReplacement(name(entities, found.group())));
        return new Naming(
                unknowns.stream()
                        .map(one -> new Unknown(one.kind(), one.about(), named.apply(one.message())))
                        .toList(),
                assumptions.stream()
                        .map(one -> new Assumption(one.code(), one.about(), named.apply(one.message())))
                        .toList());
    }

    private static String name(Map<NodeId, Entity> entities, String id) {
        Entity entity = entities.get(NodeId.parse(id));
        return entity == null ? id : entity.name();
    }
}
