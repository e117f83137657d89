package io.monazite.api.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.GraphQLError;
import io.monazite.api.ErrorCode;
import io.monazite.api.Errors;

/// A request that is refused before anything is executed.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Integer status;
    private final transient GraphQLError error;

    Refusal(int status, ErrorCode code, String problem, Map<String, Object> details) {
        this(status, Errors.error(code, problem, details));
    }

    Refusal(@Nullable Integer status, GraphQLError error) {
        super(error.getMessage(), null, false, false);
        this.status = status;
        this.error = error;
    }

    /// A request that is not what GraphQL over HTTP asks for.
    static Refusal malformed(int status, String problem) {
        return new Refusal(status, ErrorCode.INVALID_QUERY, problem, Map.of());
    }

    /// A well-formed request whose document is not answered.
    static Refusal ofDocument(ErrorCode code, String problem, Map<String, Object> details) {
        return new Refusal(null, Errors.error(code, problem, details));
    }

    /// The status of the answer; absent where it depends on the media type, as for every document that is refused.
    @Nullable
    Integer status() {
        return status;
    }

    String code() {
        return String.valueOf(error.getExtensions().get("code"));
    }

    GraphQLError error() {
        return error;
    }
}
