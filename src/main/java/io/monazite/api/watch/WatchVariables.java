package io.monazite.api.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.monazite.graph.Watched;

/// What is watched, as variables of prepared documents.
final class WatchVariables {

    private WatchVariables() {}

    /// A `WatchedInput`.
    static Map<String, Object> watched(Watched watched) {
        return Map.of(
                "entities", texts(watched.entities()),
                "materials", texts(watched.materials()),
                "countries", texts(watched.countries()),
                "kinds", texts(watched.kinds()));
    }

    /// An `AsOf`.
    static Map<String, Object> knownAt(Instant instant) {
        return Map.of("knownAt", instant.toString());
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
