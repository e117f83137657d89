package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.graph.Behind;
import io.monazite.graph.Relation;

/// The texts of all statements, read once, with their [Parts]. Where a part's name ends in `$relation`, `$behind` or
/// `$beside`, the statement has a text for each [Relation], [Behind] or [Beside], with the part of it: a text for all
/// would try each of them for each row. Where a statement is left open for a filter or an order, the parts that these
/// are put together from stand there. Nothing else is ever put into a statement but parameters.
final class CypherLibrary {

    /// The ends of names of parts in whose place the parameter of that name stands, and what it can be.
    private static final Map<String, List<String>> CHOICES = Map.of(
            "relation",
            names(Relation.values()),
            "behind",
            names(Behind.values()),
            Beside.PARAMETER,
            names(Beside.values()));

    private static final Pattern CHOSEN = Pattern.compile("^[ \\t]*//\\+ \\w+\\$(\\w+)[ \\t]*$", Pattern.MULTILINE);
    private static final String ORDER = "order";
    private static final String PAST = "past";
    private static final String IN = "in";

    private final Map<Statement, String> texts = new EnumMap<>(Statement.class);
    private final Map<Statement, Several> several = new EnumMap<>(Statement.class);

    /// The texts of a statement of which one is chosen.
    ///
    /// @param choices the parameters by which it is
    /// @param texts by what each of them names
    private record Several(List<String> choices, Map<Map<String, String>, String> texts) {

        static Several of(List<String> choices, String text) {
            return new Several(
                    choices,
                    combinations(choices).stream()
                            .collect(Collectors.toMap(Function.identity(), chosen -> with(text, chosen))));
        }
    }

    /// @throws IllegalStateException when a file is missing
    CypherLibrary() {
        for (Statement statement : Statement.values()) {
            String text = Parts.filled(Parts.resource(statement.path()));
            List<String> choices = choices(text);
            if (choices.isEmpty()) {
                texts.put(statement, text);
            } else {
                several.put(statement, Several.of(choices, text));
            }
        }
        Arrays.stream(ConditionPart.values()).forEach(ConditionPart::text);
        Arrays.stream(SortKey.values()).forEach(key -> Parts.text(key.part()));
        Arrays.stream(Way.values())
                .forEach(way -> Stream.of(way.past(), way.in()).forEach(Parts::text));
    }

    /// The text to send with these parameters, of which some name what is chosen where a statement has several texts.
    ///
    /// @throws IllegalArgumentException when there is no such choice
    String text(Statement statement, Map<String, Object> parameters) {
        Several some = several.get(statement);
        if (some == null) {
            return texts.getOrDefault(statement, "");
        }
        Map<String, String> chosen = new HashMap<>();
        some.choices().forEach(choice -> chosen.put(choice, String.valueOf(parameters.get(choice))));
        String found = some.texts().get(chosen);
        if (found == null) {
            throw new IllegalArgumentException(statement + " has no text for " + chosen);
        }
        return found;
    }

    /// The text of a statement whose open places are filled.
    ///
    /// @throws IllegalArgumentException when one stays open
    String text(Statement statement, Composed composed) {
        String text = Parts.closed(text(statement, composed.parameters()), composed.places());
        if (Parts.isOpen(text)) {
            throw new IllegalArgumentException(
                    statement + " is left open: " + composed.places().keySet());
        }
        return text;
    }

    /// What fills the places of an order.
    static Map<String, String> ordered(SortKey key, Way way) {
        return Map.of(ORDER, Parts.text(key.part()), PAST, Parts.text(way.past()), IN, Parts.text(way.in()));
    }

    /// Texts of a statement: all, of several choices each that there is, or where it is left open one for each order
    /// and, of a count, each condition alone.
    List<String> texts(Statement statement) {
        Several some = several.get(statement);
        Stream<String> chosen = some == null
                ? Stream.of(texts.getOrDefault(statement, ""))
                : eachChosen(some.choices()).map(some.texts()::get);
        return chosen.flatMap(text -> closed(statement, text).stream()).toList();
    }

    private static List<String> closed(Statement statement, String text) {
        return Arrays.stream(ConditionPart.Place.values())
                .filter(place -> Parts.isOpen(text, place.text()))
                .findFirst()
                .map(place -> examples(statement, text, place))
                .orElse(List.of(text));
    }

    private static List<String> examples(Statement statement, String text, ConditionPart.Place place) {
        List<String> examples = new ArrayList<>();
        if (Parts.isOpen(text, ORDER)) {
            String all = Parts.closed(text, Map.of(place.text(), "true"));
            for (SortKey key : SortKey.of(place)) {
                Arrays.stream(Way.values())
                        .map(way -> Parts.closed(all, ordered(key, way)))
                        .forEach(examples::add);
            }
        } else {
            examples.add(Parts.closed(text, Map.of(place.text(), "true")));
        }
        if (statement.name().startsWith("COUNT_")) {
            place.parts().stream()
                    .map(part -> Parts.closed(
                            part.text(), Map.of(ConditionPart.Place.SUPPLY_FILTER.text(), "f.buyer = $given")))
                    .map(condition -> Parts.closed(text, Map.of(place.text(), "(\n" + condition + "\n)")))
                    .forEach(examples::add);
        }
        return examples;
    }

    private static List<String> choices(String text) {
        return CHOSEN.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /// Each way to choose.
    private static List<Map<String, String>> combinations(List<String> choices) {
        List<Map<String, String>> all = List.of(Map.of());
        for (String choice : choices) {
            all = all.stream()
                    .flatMap(begun ->
                            CHOICES.getOrDefault(choice, List.of()).stream().map(name -> and(begun, choice, name)))
                    .toList();
        }
        return all;
    }

    /// Each of what can be chosen, with the first of all other choices.
    private static Stream<Map<String, String>> eachChosen(List<String> choices) {
        Map<String, String> first = new HashMap<>();
        choices.forEach(choice ->
                first.put(choice, CHOICES.getOrDefault(choice, List.of()).getFirst()));
        return choices.stream()
                .flatMap(choice ->
                        CHOICES.getOrDefault(choice, List.of()).stream().map(name -> and(first, choice, name)))
                .distinct();
    }

    private static Map<String, String> and(Map<String, String> chosen, String choice, String name) {
        Map<String, String> more = new HashMap<>(chosen);
        more.put(choice, name);
        return more;
    }

    private static String with(String text, Map<String, String> chosen) {
        return Parts.filled(CHOSEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group()
                        .replace(
                                "$" + found.group(1),
                                chosen.getOrDefault(found.group(1), "").toLowerCase(Locale.ROOT)))));
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    static String resource(String path) {
        return Parts.resource(path);
    }
}
