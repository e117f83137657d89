package io.monazite.api.exchange;

import jakarta.ws.rs.WebApplicationException;

import io.monazite.api.Unanswered;
import io.monazite.api.loads.ErrorBody;
import io.monazite.exchange.ExchangeException;

/// An export or report that is not given, with what its asker can do about it.
final class Refused extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    Refused(int status, String code, String message, String how) {
        super(message, ErrorBody.answer(status, code, message, how).build());
    }

    static Refused badInput(String message, String how) {
        return new Refused(400, "BAD_INPUT", message, how);
    }

    static Refused of(Unanswered question) {
        String message = String.valueOf(question.getMessage());
        return switch (question.code()) {
            case "BAD_INPUT", "INVALID_QUERY" -> badInput(message, "mend the parameter that it names");
            case "LIMIT_EXCEEDED" -> new Refused(422, question.code(), message, "ask a narrower question");
            case "STORE_UNAVAILABLE" -> new Refused(503, question.code(), message, "try again in a moment");
            default -> new Refused(500, question.code(), message, "this is a defect of the service: its log says more");
        };
    }

    static Refused of(ExchangeException failure) {
        return new Refused(
                422,
                "LIMIT_EXCEEDED",
                String.valueOf(failure.getMessage()),
                "ask a narrower question, or take the whole");
    }

    static Refused notFound(String message, String how) {
        return new Refused(404, "NOT_FOUND", message, how);
    }
}
