package io.monazite.api;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.ParserOptions;
import io.monazite.criticality.CriticalityService;
import io.monazite.graph.SupplyGraph;
import io.monazite.scenario.ScenarioService;

/// Answers GraphQL documents.
@ApplicationScoped
class Engine {

    private static final int DOCUMENTS_KEPT = 500;

    private final GraphQL graphQl;
    private final SupplyGraph graph;
    private final ScenarioService scenarios;
    private final CriticalityService criticality;
    private final Duration allowed;
    private final ParserOptions size;
    private final Executor readers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("graph-reader-", 0).factory());
    private final Map<String, PreparsedDocumentEntry> documents = Collections.synchronizedMap(new Recent<>());

    Engine(
            Schema schema,
            SupplyGraph graph,
            ScenarioService scenarios,
            CriticalityService criticality,
            @ConfigProperty(name = "monazite.graphql.max-depth", defaultValue = "16") int depth,
            @ConfigProperty(name = "monazite.graphql.max-cost", defaultValue = "100000") int cost,
            @ConfigProperty(name = "monazite.graphql.max-tokens", defaultValue = "5000") int tokens,
            @ConfigProperty(name = "monazite.graphql.timeout", defaultValue = "30s") Duration allowed) {
        this.graph = graph;
        this.scenarios = scenarios;
        this.criticality = criticality;
        this.allowed = allowed;
        this.size = ParserOptions.newParserOptions().maxTokens(tokens).build();
        this.graphQl = GraphQL.newGraphQL(schema.schema())
                .instrumentation(Limits.of(depth, cost))
                .defaultDataFetcherExceptionHandler(new Errors())
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(document(input, parse)))
                .build();
    }

    /// Answers in the form of the GraphQL specification, on a thread of its own; never fails.
    void answer(
            String document,
            Map<String, Object> variables,
            @Nullable String operation,
            Consumer<Map<String, Object>> then) {
        readers.execute(() -> then.accept(answer(document, variables, operation)));
    }

    private Map<String, Object> answer(String document, Map<String, Object> variables, @Nullable String operation) {
        Request request = new Request(graph, scenarios, criticality, readers, allowed);
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput()
                .query(document)
                .variables(variables)
                .dataLoaderRegistry(request.waiting())
                .graphQLContext(Map.of(Request.class, request, ParserOptions.class, size));
        if (operation != null) {
            input.operationName(operation);
        }
        try {
            return specified(graphQl.execute(input.build()));
        } catch (RuntimeException e) {
            return refused(e instanceof GraphQLError error ? error : Errors.of(e, request, null, null));
        }
    }

    /// An answer that is an error and nothing else.
    static Map<String, Object> refused(GraphQLError error) {
        return Map.of("errors", List.of(Errors.coded(error).toSpecification()));
    }

    private static Map<String, Object> specified(ExecutionResult result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            answer.put(
                    "errors",
                    result.getErrors().stream()
                            .map(error -> Errors.coded(error).toSpecification())
                            .toList());
        }
        if (result.isDataPresent()) {
            answer.put("data", result.getData());
        }
        return answer;
    }

    /// A document is parsed and checked once, as long as it is remembered.
    private PreparsedDocumentEntry document(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry known = documents.get(input.getQuery());
        if (known != null) {
            return known;
        }
        PreparsedDocumentEntry parsed = parse.apply(input);
        if (!parsed.hasErrors()) {
            documents.put(input.getQuery(), parsed);
        }
        return parsed;
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > DOCUMENTS_KEPT;
        }
    }
}
