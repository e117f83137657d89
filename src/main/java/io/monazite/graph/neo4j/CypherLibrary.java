package io.monazite.graph.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.monazite.graph.Relation;

/// The texts of all statements, read once. What several statements share stands in `cypher/part/` and is put in where a
/// statement has a line `//+ name`. Where that name ends in `$relation`, the statement has a text for each [Relation],
/// with the part of that relation: a text for all would try each of them for each row. Nothing else is ever put into a
/// statement but parameters.
final class CypherLibrary {

    private static final Pattern INCLUDE = Pattern.compile("^[ \\t]*//\\+ (\\w+)[ \\t]*$", Pattern.MULTILINE);
    private static final String RELATION = "$relation";

    private final Map<Statement, String> texts = new EnumMap<>(Statement.class);
    private final Map<Statement, Map<Relation, String>> byRelation = new EnumMap<>(Statement.class);

    /// @throws IllegalStateException when a file is missing
    CypherLibrary() {
        for (Statement statement : Statement.values()) {
            String text = withParts(resource(statement.path()));
            if (isOpen(text)) {
                Map<Relation, String> each = new EnumMap<>(Relation.class);
                for (Relation relation : Relation.values()) {
                    each.put(relation, withRelation(text, relation));
                }
                byRelation.put(statement, each);
            } else {
                texts.put(statement, text);
            }
        }
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

    /// All texts of a statement.
    List<String> texts(Statement statement) {
        String text = texts.get(statement);
        return text != null
                ? List.of(text)
                : List.copyOf(byRelation.getOrDefault(statement, Map.of()).values());
    }

    private static boolean isOpen(String text) {
        return text.lines().anyMatch(line -> line.strip().startsWith("//+") && line.endsWith(RELATION));
    }

    private static String withRelation(String text, Relation relation) {
        return withParts(text.lines()
                .map(line -> line.strip().startsWith("//+")
                        ? line.replace(RELATION, relation.name().toLowerCase(Locale.ROOT))
                        : line)
                .collect(Collectors.joining("\n")));
    }

    private static String withParts(String text) {
        Matcher matcher = INCLUDE.matcher(text);
        return matcher.find()
                ? withParts(matcher.replaceAll(
                        found -> Matcher.quoteReplacement(resource("cypher/part/" + found.group(1) + ".cypher"))))
                : text;
    }

    static String resource(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }
}
