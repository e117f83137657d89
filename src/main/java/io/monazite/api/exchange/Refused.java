package io.monazite.api.exchange;

import jakarta.ws.rs.WebApplicationException;

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
