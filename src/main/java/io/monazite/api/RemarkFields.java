package io.monazite.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.scenario.Disruption;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// How what an answer does not know, and what it takes for granted, is told: with names where what reckons, which knows
/// none, writes ids. Of a large network there are as many as parties, so that they can be counted, and the first asked
/// for alone.
final class RemarkFields {

    private static final Pattern ID = Pattern.compile("(?:company|country|material|facility):[A-Za-z0-9-]+");

    private RemarkFields() {}

    /// How many there are of one sort.
    private record Count(Enum<?> sort, long count) {}

    static void into(Fields fields) {
        fields.on(Disruption.class, "Disruption")
                .reads("unknowns", (answer, field) -> some(field, answer.unknowns(), "kinds", Unknown::kind))
                .reads("unknownCounts", (answer, field) -> counts(field, answer.unknowns(), Unknown::kind))
                .reads("assumptions", (answer, field) -> some(field, answer.assumptions(), "codes", Assumption::code))
                .reads("assumptionCounts", (answer, field) -> counts(field, answer.assumptions(), Assumption::code));
        fields.on(Count.class, "UnknownCount").is("kind", Count::sort).is("count", Count::count);
        fields.on(Count.class, "AssumptionCount").is("code", Count::sort).is("count", Count::count);
        fields.on(Unknown.class, "Unknown")
                .is("kind", Unknown::kind)
                .reads("about", (unknown, field) -> Ends.one(field, unknown.about()))
                .reads("message", (unknown, field) -> named(field, unknown.message()));
        fields.on(Assumption.class, "Assumption")
                .is("code", Assumption::code)
                .reads("about", (assumption, field) -> Ends.one(field, assumption.about()))
                .reads("message", (assumption, field) -> named(field, assumption.message()));
    }

    /// The first of those of the sorts that are asked for; all where nothing is said.
    private static <T, S extends Enum<S>> CompletionStage<?> some(
            DataFetchingEnvironment field, List<T> all, String sorts, Function<T, S> sort) {
        Integer first = field.getArgument("first");
        long most = first == null ? Long.MAX_VALUE : Paging.size("first", first);
        Collection<?> asked = field.getArgumentOrDefault(sorts, List.of());
        return Request.of(field)
                .read((graph, version) -> all.stream()
                        .filter(one -> asked.isEmpty()
                                || asked.contains(sort.apply(one).name()))
                        .limit(most)
                        .toList());
    }

    private static <T, S extends Enum<S>> CompletionStage<?> counts(
            DataFetchingEnvironment field, List<T> all, Function<T, S> sort) {
        return Request.of(field).read((graph, version) -> {
            Map<S, Long> counts =
                    all.stream().collect(Collectors.groupingBy(sort, TreeMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .map(each -> new Count(each.getKey(), each.getValue()))
                    .toList();
        });
    }

    /// A message with names for ids, which are read together with whatever else the level asks for.
    private static CompletionStage<String> named(DataFetchingEnvironment field, String message) {
        List<CompletableFuture<@Nullable Object>> read = ID.matcher(message)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(id -> Request.of(field).node(NodeId.parse(id)))
                .toList();
        return CompletableFuture.allOf(read.toArray(CompletableFuture[]::new)).thenApply(done -> {
            Map<String, String> names = read.stream()
                    .map(CompletableFuture::join)
                    .filter(Entity.class::isInstance)
                    .map(Entity.class::cast)
                    .collect(Collectors.toMap(entity -> entity.id().toString(), Entity::name));
            return ID.matcher(message)
                    .replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())));
        });
    }
}
