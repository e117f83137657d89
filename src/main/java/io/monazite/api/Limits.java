package io.monazite.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.parser.ParserOptions;

/// How much one request may ask, as the operator has set it.
@ApplicationScoped
class Limits {

    private final int depth;
    private final int cost;
    private final int tokens;
    private final int fields;
    private final int roots;
    private final Duration time;

    /// @param depth how many fields may stand below each other
    /// @param cost how many fields an answer may have at most, lists counted at the length that is asked for
    /// @param tokens words and signs of a document
    /// @param fields of a document, fragments counted as often as they are put in
    /// @param roots fields at the root of an operation
    /// @param time for one answer
    Limits(
            @ConfigProperty(name = "monazite.graphql.max-depth", defaultValue = "16") int depth,
            @ConfigProperty(name = "monazite.graphql.max-cost", defaultValue = "100000") int cost,
            @ConfigProperty(name = "monazite.graphql.max-tokens", defaultValue = "5000") int tokens,
            @ConfigProperty(name = "monazite.graphql.max-fields", defaultValue = "2000") int fields,
            @ConfigProperty(name = "monazite.graphql.max-root-fields", defaultValue = "50") int roots,
            @ConfigProperty(name = "monazite.graphql.timeout", defaultValue = "30s") Duration time) {
        this.depth = depth;
        this.cost = cost;
        this.tokens = tokens;
        this.fields = fields;
        this.roots = roots;
        this.time = time;
    }

    Duration time() {
        return time;
    }

    ParserOptions size() {
        return ParserOptions.newParserOptions().maxTokens(tokens).build();
    }

    /// What is checked once a document is known to fit the schema, before anything of it is executed.
    Instrumentation beforeExecution() {
        return new Cost.Weighing(depth, cost);
    }

    /// What is wrong with a document that asks for this much.
    Optional<GraphQLError> broken(Breadth asked) {
        if (asked.roots() > roots) {
            return Optional.of(error("root fields", asked.roots(), roots, "send several requests"));
        }
        return asked.fields() > fields
                ? Optional.of(error("fields", asked.fields(), fields, "ask for less at once"))
                : Optional.empty();
    }

    static AbortExecutionException tooMuch(String what, long asked, long allowed, String remedy) {
        return new AbortExecutionException(List.of(error(what, asked, allowed, remedy)));
    }

    private static GraphQLError error(String what, long asked, long allowed, String remedy) {
        return Errors.error(
                ErrorCode.LIMIT_EXCEEDED,
                "%s: the query has %d, and at most %d are allowed: %s".formatted(what, asked, allowed, remedy),
                ApiException.tooMuchOf(what, asked, allowed));
    }
}
