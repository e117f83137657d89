package io.monazite.api;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.Metrics;

/// What an operator sees of answers: how many of which kind, how they ended, how long they took, what they cost.
final class Observed {

    private Observed() {}

    /// @param kind of the operation; absent where none can be told
    /// @param content of the answer
    static void answer(OperationDefinition.@Nullable Operation kind, Map<String, Object> content, long nanos) {
        Metrics.timer(
                        "monazite.answers",
                        "kind",
                        kind == null ? "none" : kind.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome(content))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String outcome(Map<String, Object> content) {
        if (!content.containsKey("data")) {
            return "refused";
        }
        return content.containsKey("errors") ? "with errors" : "answered";
    }

    /// @param fields that the answer can have at most
    static void cost(int fields) {
        Metrics.summary("monazite.answers.cost").record(fields);
    }
}
