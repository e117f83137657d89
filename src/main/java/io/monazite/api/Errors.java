package io.monazite.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ResultPath;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.SourceLocation;
import io.monazite.graph.GraphException;
import io.monazite.scenario.ScenarioException;

/// The one place where what went wrong becomes an error that the asker sees: a code of [ErrorCode], a sentence, and
/// nothing of how the service is made.
public final class Errors implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Errors.class);
    /// The extension of an error that tells from when on the same request is answered.
    public static final String NOT_BEFORE = "notBefore";

    private static final String CODE = "code";
    private static final int LONGEST = 1_000;
    private static final String PARSING_GIVEN_UP = "parsing has been cancelled";

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters field) {
        Request request = Request.of(field.getDataFetchingEnvironment());
        GraphQLError error = of(field.getException(), request, field.getPath(), field.getSourceLocation());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /// What is said of an exception outside of any field.
    public static GraphQLError of(Throwable exception) {
        return of(exception, null, null, null);
    }

    /// What is said of an exception.
    static GraphQLError of(
            Throwable exception,
            @Nullable Request request,
            @Nullable ResultPath path,
            @Nullable SourceLocation location) {
        Throwable cause = unwrapped(exception);
        return switch (cause) {
            case ApiException known -> error(known.code(), known.getMessage(), known.details(), path, location);
            case ScenarioException refused ->
                error(
                        refused.isOfBases() ? ErrorCode.UNITS_NOT_COMPARABLE : ErrorCode.BAD_INPUT,
                        refused.field() + ": " + refused.getMessage(),
                        Map.of("field", refused.field()),
                        path,
                        location);
            case GraphException.StoreUnavailable away ->
                error(
                        ErrorCode.STORE_UNAVAILABLE,
                        "the database does not answer at present; try again later",
                        Map.of(),
                        path,
                        location);
            case TimeoutException late -> late(request, path, location);
            case GraphException.TooSlow slow -> late(request, path, location);
            default -> unexpected(cause, path, location);
        };
    }

    /// What is said of an error that the engine itself found: in the document, its variables or its size.
    static GraphQLError coded(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        if (extensions != null && extensions.containsKey(CODE)) {
            return error;
        }
        List<SourceLocation> locations = error.getLocations();
        SourceLocation location = locations == null || locations.isEmpty() ? null : locations.getFirst();
        ErrorClassification type = error.getErrorType();
        if (type == ErrorType.InvalidSyntax
                && String.valueOf(error.getMessage()).contains(PARSING_GIVEN_UP)) {
            return error(
                    ErrorCode.LIMIT_EXCEEDED,
                    "the document has too many words and signs: ask for less at once",
                    Map.of("what", "words and signs"),
                    null,
                    location);
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            // The engine's own limit: the schema is asked for once a document, and not in circles.
            return error(
                    ErrorCode.LIMIT_EXCEEDED,
                    plain(error.getMessage()),
                    Map.of("what", "introspection"),
                    null,
                    location);
        }
        if (type == ErrorType.InvalidSyntax
                || type == ErrorType.ValidationError
                || type == ErrorType.OperationNotSupported) {
            return error(ErrorCode.INVALID_QUERY, plain(error.getMessage()), Map.of(), null, location);
        }
        return unexpected(new IllegalStateException(error.getMessage()), null, location);
    }

    /// An error of the request as a whole.
    public static GraphQLError error(ErrorCode code, String message, Map<String, Object> details) {
        return error(code, message, details, null, null);
    }

    private static GraphQLError error(
            ErrorCode code,
            String message,
            Map<String, Object> details,
            @Nullable ResultPath path,
            @Nullable SourceLocation location) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code.name());
        extensions.putAll(new TreeMap<>(details));
        GraphqlErrorBuilder<?> error =
                GraphqlErrorBuilder.newError().message("%s", shortened(message)).extensions(extensions);
        if (path != null) {
            error.path(path);
        }
        if (location != null) {
            error.location(location);
        }
        return new Plain(error.build());
    }

    /// What was sent is repeated in a message, but not at length.
    private static String shortened(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    private static GraphQLError late(
            @Nullable Request request, @Nullable ResultPath path, @Nullable SourceLocation location) {
        long allowed = request == null ? 0 : request.allowed().toMillis();
        return error(
                ErrorCode.LIMIT_EXCEEDED,
                "the answer took longer than %d ms; ask for less at once".formatted(allowed),
                Map.of("what", "milliseconds", "allowed", allowed),
                path,
                location);
    }

    private static GraphQLError unexpected(
            Throwable cause, @Nullable ResultPath path, @Nullable SourceLocation location) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(cause, "unexpected error %s at %s", id, path);
        return error(
                ErrorCode.INTERNAL,
                "something unexpected went wrong; the log tells more under " + id,
                Map.of("id", id),
                path,
                location);
    }

    /// The engine names classes of Java where a value is of a wrong type, and its own where it shows the value; where
    /// in the document that stands is said beside.
    private static String plain(@Nullable String message) {
        return String.valueOf(message)
                .replaceFirst("^Validation error \\(\\w+(?:@\\[([^\\]]*)\\])?\\) : ", "$1: ")
                .replaceFirst("^: ", "")
                .replaceFirst(" with value '\\w+Value\\{.*\\}'", "")
                .replaceAll(" but it was a '\\w+'", "")
                .replaceAll("Expected an AST type of '(\\w+)Value'", "expected a literal of type $1")
                .replaceAll("\\b(?:graphql|java)\\.[\\w.$]+", "value");
    }

    private static Throwable unwrapped(Throwable exception) {
        Throwable cause = exception.getCause();
        boolean wrapper = exception instanceof CompletionException || exception instanceof ExecutionException;
        return wrapper && cause != null ? unwrapped(cause) : exception;
    }

    /// An error whose extensions are ours alone.
    private record Plain(GraphQLError error) implements GraphQLError {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return error.getMessage();
        }

        @Override
        public List<SourceLocation> getLocations() {
            return error.getLocations();
        }

        @Override
        public ErrorClassification getErrorType() {
            return error.getErrorType();
        }

        @Override
        public List<Object> getPath() {
            return error.getPath();
        }

        @Override
        public Map<String, Object> getExtensions() {
            return error.getExtensions();
        }

        @Override
        public Map<String, Object> toSpecification() {
            Map<String, Object> said = new LinkedHashMap<>(error.toSpecification());
            said.put("extensions", error.getExtensions());
            return said;
        }
    }
}
