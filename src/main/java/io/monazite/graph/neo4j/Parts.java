package io.monazite.graph.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts under `cypher/part/`, each read once. Where a text has a line `//+ name`, that part stands in its place; a
/// line `//+ $name` is a place that is left open, for what is told by the request.
final class Parts {

    private static final Pattern INCLUDE = Pattern.compile("^[ \\t]*//\\+ (\\w+)[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern OPEN = Pattern.compile("^[ \\t]*//\\+ \\$(\\w+)[ \\t]*$", Pattern.MULTILINE);
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Parts() {}

    /// A part by its name, with all parts that it names.
    ///
    /// @throws IllegalStateException when there is no such file
    static String text(String part) {
        String known = KNOWN.get(part);
        if (known != null) {
            return known;
        }
        String text = filled(resource("cypher/part/" + part + ".cypher")).strip();
        KNOWN.put(part, text);
        return text;
    }

    /// A text with all parts that it names.
    static String filled(String text) {
        return INCLUDE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(text(found.group(1))));
    }

    /// A text with what stands in its open places; a place of which nothing is said stays open.
    static String closed(String text, Map<String, String> places) {
        return OPEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(places.getOrDefault(found.group(1), found.group())));
    }

    /// Whether something is left open in it.
    static boolean isOpen(String text) {
        return OPEN.matcher(text).find();
    }

    /// Whether a place of this name is left open in it.
    static boolean isOpen(String text, String place) {
        return OPEN.matcher(text).results().anyMatch(found -> found.group(1).equals(place));
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
