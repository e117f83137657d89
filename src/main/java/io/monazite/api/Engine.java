package io.monazite.api;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import io.monazite.criticality.CriticalityService;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.ScenarioService;

/// Answers GraphQL documents.
@ApplicationScoped
public class Engine {

    private final GraphQL graphQl;
    private final Documents documents;
    private final SupplyGraph graph;
    private final ScenarioService scenarios;
    private final CriticalityService criticality;
    private final Duration allowed;
    private final ParserOptions size;
    private final Executor readers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("graph-reader-", 0).factory());

    Engine(Schema schema, SupplyGraph graph, ScenarioService scenarios, CriticalityService criticality, Limits limits) {
        this.graph = graph;
        this.scenarios = scenarios;
        this.criticality = criticality;
        this.allowed = limits.time();
        this.size = limits.size();
        this.documents = new Documents(schema.schema(), limits);
        this.graphQl = GraphQL.newGraphQL(schema.schema())
                .instrumentation(limits.beforeExecution())
                // A subscription is executed anew for each event, like a query, from a state of the graph of its own.
                .subscriptionExecutionStrategy(new AsyncExecutionStrategy(new Errors()))
                .defaultDataFetcherExceptionHandler(new Errors())
                .preparsedDocumentProvider(documents)
                .build();
    }

    /// Threads that may wait for the graph: virtual ones, so that no thread that serves connections ever waits.
    public Executor readers() {
        return readers;
    }

    /// The present state of the graph, on a thread that may wait: the version is asked of the database now and then.
    ///
    /// @throws io.monazite.graph.GraphException.StoreUnavailable when the database does not answer
    public AsOf now() {
        return new AsOf(graph.version(), LocalDate.now(ZoneOffset.UTC));
    }

    /// Whether an operation would change something.
    public boolean changes(Operation operation) {
        return kind(operation) == OperationDefinition.Operation.MUTATION;
    }

    /// Whether an operation is answered again and again.
    public boolean subscribes(Operation operation) {
        return kind(operation) == OperationDefinition.Operation.SUBSCRIPTION;
    }

    private OperationDefinition.@Nullable Operation kind(Operation operation) {
        return documents.kind(input(operation).build());
    }

    /// @throws IllegalArgumentException with what is wrong, where a document does not parse or does not fit the schema
    public void requireFitting(String document) {
        ExecutionInput input = input(new Operation(document, null, Map.of())).build();
        List<? extends GraphQLError> errors = documents.document(input).getErrors();
        if (errors != null && !errors.isEmpty()) {
            throw new IllegalArgumentException("the document does not fit the schema: %s, in%n%s"
                    .formatted(errors.getFirst().getMessage(), document));
        }
    }

    /// Answers in the form of the GraphQL specification, on a thread that may wait; never fails.
    ///
    /// @param asOf the state of the graph that is read
    public Map<String, Object> answer(Operation operation, AsOf asOf) {
        return answer(operation, asOf, null);
    }

    /// Answers a subscription for one state of the graph, on a thread that may wait; never fails.
    ///
    /// @param told the version that the subscriber was last told of; absent at the start
    public Event event(Operation operation, AsOf asOf, @Nullable Version told) {
        Moment moment = new Moment(told);
        return Event.of(answer(operation, asOf, moment), moment);
    }

    private Map<String, Object> answer(Operation operation, AsOf asOf, @Nullable Moment moment) {
        Request request = new Request(graph, scenarios, criticality, readers, allowed, asOf);
        try {
            ExecutionInput input = input(operation)
                    .root(moment)
                    .dataLoaderRegistry(request.waiting())
                    .graphQLContext(Map.of(Request.class, request))
                    .build();
            return specified(graphQl.execute(input), input.getGraphQLContext().getOrDefault(Cost.class, null));
        } catch (RuntimeException e) {
            return refused(e instanceof GraphQLError error ? error : Errors.of(e, request, null, null));
        }
    }

    /// An answer that is an error and nothing else.
    public static Map<String, Object> refused(GraphQLError error) {
        return Map.of("errors", List.of(Errors.coded(error).toSpecification()));
    }

    private ExecutionInput.Builder input(Operation operation) {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput()
                .query(operation.document())
                .variables(operation.variables())
                .graphQLContext(Map.of(ParserOptions.class, size));
        return operation.name() == null ? input : input.operationName(operation.name());
    }

    private static Map<String, Object> specified(ExecutionResult result, @Nullable Cost cost) {
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
        if (cost != null) {
            answer.put("extensions", Map.of("cost", cost.told()));
        }
        return answer;
    }
}
