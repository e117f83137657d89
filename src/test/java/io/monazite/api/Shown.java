package io.monazite.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What the answer shows of a thing.
record Shown(Map<String, Object> fields) {

    @Nullable
    Object at(String path) {
        Object found = fields;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    String text(String path) {
        return String.valueOf(at(path));
    }

    boolean is(String path, String... values) {
        return Arrays.asList(values).contains(text(path));
    }

    boolean isAtLeast(String path, double figure) {
        return at(path) instanceof Number number && number.doubleValue() >= figure;
    }

    boolean isAtMost(String path, double figure) {
        return at(path) instanceof Number number && number.doubleValue() <= figure;
    }

    /// Text that is known and lies between two others, both included.
    boolean isBetween(String path, String from, String to) {
        Object text = at(path);
        return text != null
                && text.toString().compareTo(from) >= 0
                && text.toString().compareTo(to) <= 0;
    }

    Stream<Shown> all(String path) {
        return at(path) instanceof List<?> list ? list.stream().map(each -> new Shown(fieldsOf(each))) : Stream.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fieldsOf(Object node) {
        return (Map<String, Object>) node;
    }
}
