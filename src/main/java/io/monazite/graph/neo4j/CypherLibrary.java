package io.monazite.graph.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of all statements, read once. What several statements share stands in `cypher/part/` and is put in where a
/// statement has a line `//+ name`; nothing else is ever put into a statement but parameters.
final class CypherLibrary {

    private static final Pattern INCLUDE = Pattern.compile("^[ \\t]*//\\+ (\\w+)[ \\t]*$", Pattern.MULTILINE);

    private final Map<Statement, String> texts = new EnumMap<>(Statement.class);

    /// @throws IllegalStateException when a file is missing
    CypherLibrary() {
        for (Statement statement : Statement.values()) {
            texts.put(statement, withParts(resource(statement.path())));
        }
    }

    String text(Statement statement) {
        String text = texts.get(statement);
        if (text == null) {
            throw new IllegalStateException(statement + " was not read");
        }
        return text;
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
