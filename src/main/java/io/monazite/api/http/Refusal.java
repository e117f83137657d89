package io.monazite.api.http;

import java.util.Map;

import graphql.GraphQLError;
import io.monazite.api.ErrorCode;
import io.monazite.api.Errors;

/// A request that is refused before anything is executed, whatever media type is asked for.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient GraphQLError error;

    Refusal(int status, ErrorCode code, String problem, Map<String, Object> details) {
        this(status, Errors.error(code, problem, details));
    }

    Refusal(int status, GraphQLError error) {
        super(error.getMessage(), null, false, false);
        this.status = status;
        this.error = error;
    }

    /// A request that is not what GraphQL over HTTP asks for.
    static Refusal malformed(int status, String problem) {
        return new Refusal(status, ErrorCode.INVALID_QUERY, problem, Map.of());
    }

    int status() {
        return status;
    }

    GraphQLError error() {
        return error;
    }
}
