package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.graph.Relation;

/// The texts of all statements, read once, with their [Parts]. Where a part's name ends in `$relation`, the statement
/// has a text for each [Relation], with the part of that relation: a text for all would try each of them for each row.
/// Where a statement is left open for a filter or an order, the parts that these are put together from stand there.
/// Nothing else is ever put into a statement but parameters.
final class CypherLibrary {

    private static final String RELATION = "$relation";
    private static final String ORDER = "order";
    private static final String PAST = "past";
    private static final String IN = "in";

    private final Map<Statement, String> texts = new EnumMap<>(Statement.class);
    private final Map<Statement, Map<Relation, String>> byRelation = new EnumMap<>(Statement.class);

    /// @throws IllegalStateException when a file is missing
    CypherLibrary() {
        for (Statement statement : Statement.values()) {
            String text = Parts.filled(Parts.resource(statement.path()));
            if (isOfRelation(text)) {
                Map<Relation, String> each = new EnumMap<>(Relation.class);
                for (Relation relation : Relation.values()) {
                    each.put(relation, withRelation(text, relation));
                }
                byRelation.put(statement, each);
            } else {
                texts.put(statement, text);
            }
        }
        Arrays.stream(ConditionPart.values()).forEach(ConditionPart::text);
        Arrays.stream(SortKey.values()).forEach(key -> Parts.text(key.part()));
        Arrays.stream(Way.values())
                .forEach(way -> Stream.of(way.past(), way.in()).forEach(Parts::text));
    }

    /// The text to send with these parameters, of which `relation` names the relation where a statement has one.
    String text(Statement statement, Map<String, Object> parameters) {
        String text = texts.get(statement);
        if (text != null) {
            return text;
        }
        Relation relation = Relation.valueOf(String.valueOf(parameters.get("relation")));
        return byRelation.getOrDefault(statement, Map.of()).getOrDefault(relation, "");
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

    /// Texts of a statement: all, or where it is left open one for each order and, of a count, each condition alone.
    List<String> texts(Statement statement) {
        String text = texts.get(statement);
        if (text == null) {
            return List.copyOf(byRelation.getOrDefault(statement, Map.of()).values());
        }
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

    private static boolean isOfRelation(String text) {
        return text.lines().anyMatch(line -> line.strip().startsWith("//+") && line.endsWith(RELATION));
    }

    private static String withRelation(String text, Relation relation) {
        return Parts.filled(text.lines()
                .map(line -> line.strip().startsWith("//+")
                        ? line.replace(RELATION, relation.name().toLowerCase(Locale.ROOT))
                        : line)
                .collect(Collectors.joining("\n")));
    }

    static String resource(String path) {
        return Parts.resource(path);
    }
}
