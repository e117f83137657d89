package io.monazite.graph.neo4j;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Filter;
import io.monazite.graph.SupplyCondition;

/// Puts the text of a filter together from the parts of its conditions. Filters of the same shape have the same text,
/// in whatever order their conditions were given, so that the database plans each shape once.
final class FilterText {

    private static final Pattern PARAMETER = Pattern.compile("\\$(given|from|to)\\b");

    /// A condition as the part that says it, and what its parameters stand for.
    ///
    /// @param nested what its open place is filled with, if it has one
    record Given(
            ConditionPart part,
            Map<String, Object> values,
            @Nullable Filter<SupplyCondition> nested) {

        static Given of(ConditionPart part, Object given) {
            return new Given(part, Map.of("given", given), null);
        }
    }

    private final Map<String, Object> parameters = new HashMap<>();
    private String text = "";
    private int conditions;

    private FilterText() {}

    /// @param wording how conditions of flows are said that stand in others
    /// @param words how each condition of the filter itself is said
    static <C> FilterText of(Filter<C> filter, Wording wording, Function<C, Given> words) {
        FilterText composed = new FilterText();
        composed.text = composed.write(shaped(filter, words, wording));
        return composed;
    }

    String text() {
        return text;
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /// A filter whose conditions are said, with its shape.
    private sealed interface Shaped {
        String shape();

        record Joined(String by, List<Shaped> of, String shape) implements Shaped {}

        record Denied(Shaped of, String shape) implements Shaped {}

        record Said(Given given, @Nullable Shaped nested, String shape) implements Shaped {}
    }

    private static <C> Shaped shaped(Filter<C> filter, Function<C, Given> words, Wording wording) {
        return switch (filter) {
            case Filter.All<C>(List<Filter<C>> of) -> joined("AND", of, words, wording);
            case Filter.Any<C>(List<Filter<C>> of) -> joined("OR", of, words, wording);
            case Filter.Not<C>(Filter<C> of) -> {
                Shaped denied = shaped(of, words, wording);
                yield new Shaped.Denied(denied, "NOT(" + denied.shape() + ")");
            }
            case Filter.Is<C>(C condition) -> said(words.apply(condition), wording);
        };
    }

    private static Shaped said(Given given, Wording wording) {
        Filter<SupplyCondition> inner = given.nested();
        Shaped nested = inner == null ? null : shaped(inner, wording::of, wording);
        return new Shaped.Said(given, nested, given.part().name() + (nested == null ? "" : "(" + nested.shape() + ")"));
    }

    /// What joins one alone is that one.
    private static <C> Shaped joined(String by, List<Filter<C>> of, Function<C, Given> words, Wording wording) {
        List<Shaped> all = of.stream()
                .map(each -> shaped(each, words, wording))
                .sorted(Comparator.comparing(Shaped::shape))
                .toList();
        return all.size() == 1
                ? all.getFirst()
                : new Shaped.Joined(
                        by, all, all.stream().map(Shaped::shape).collect(Collectors.joining(",", by + "(", ")")));
    }

    private String write(Shaped filter) {
        return switch (filter) {
            case Shaped.Joined(String by, List<Shaped> of, String _) ->
                of.isEmpty()
                        ? Boolean.toString(by.equals("AND"))
                        : of.stream().map(this::write).collect(Collectors.joining("\n" + by + " ", "(", ")"));
            // Where a figure is not known, a condition says neither yes nor no.
            case Shaped.Denied(Shaped of, String _) -> "NOT coalesce(" + write(of) + ", false)";
            case Shaped.Said(Given given, Shaped nested, String _) -> write(given, nested);
        };
    }

    private String write(Given given, @Nullable Shaped nested) {
        int number = ++conditions;
        given.values().forEach((name, value) -> parameters.put(name + number, value));
        String said = PARAMETER
                .matcher(given.part().text())
                .replaceAll(found -> Matcher.quoteReplacement("$" + found.group(1) + number));
        String whole = nested == null
                ? said
                : Parts.closed(said, Map.of(ConditionPart.Place.SUPPLY_FILTER.text(), write(nested)));
        return "(\n" + whole + "\n)";
    }
}
