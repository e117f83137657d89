package io.monazite.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.monazite.access.Role;
import io.monazite.domain.NodeId;

/// A request that cannot be answered, with what its sender needs to know to mend it.
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    private ApiException(ErrorCode code, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.details = details;
    }

    static ApiException badInput(String field, String problem) {
        return new ApiException(ErrorCode.BAD_INPUT, field + ": " + problem, Map.of("field", field));
    }

    /// An id that nothing has.
    static ApiException nothingSuch(String field, NodeId id) {
        return badInput(field, "there is no '%s': look its id up with search(text: …)".formatted(id));
    }

    /// Nobody known asks for what needs a known caller.
    static ApiException unauthenticated(Role needed) {
        return new ApiException(
                ErrorCode.UNAUTHENTICATED,
                "this needs the role '%s': send 'Authorization: Bearer …' with a key or a token"
                        .formatted(needed.text()),
                Map.of("role", needed.text()));
    }

    /// Somebody known asks for what he may not do.
    static ApiException forbidden(Role needed) {
        return new ApiException(
                ErrorCode.FORBIDDEN,
                "this needs the role '%s', which your key or token does not have".formatted(needed.text()),
                Map.of("role", needed.text()));
    }

    /// Somebody whose key is bound to sources asks for what concerns others too.
    static ApiException bound() {
        return notYourSource("this concerns other sources too: use a key without bounds");
    }

    /// Somebody whose key is bound to sources would change what others say.
    static ApiException notYourSource(String problem) {
        return new ApiException(ErrorCode.FORBIDDEN, "your key is bound to sources; " + problem, Map.of());
    }

    /// The answer to what is asked could still change.
    ///
    /// @param notBefore from when on it is answered
    static ApiException notYet(String field, String problem, Instant notBefore) {
        return new ApiException(
                ErrorCode.BAD_INPUT,
                field + ": " + problem,
                Map.of("field", field, Errors.NOT_BEFORE, notBefore.toString()));
    }

    /// @param field the argument in which more is asked
    static ApiException tooMuch(String field, long asked, long allowed) {
        Map<String, Object> details = new LinkedHashMap<>(tooMuchOf(field, asked, allowed));
        details.put("field", field);
        return new ApiException(
                ErrorCode.LIMIT_EXCEEDED, "%s is %d: at most %d".formatted(field, asked, allowed), details);
    }

    /// More losses than a plan is made for.
    static ApiException tooManyLosses(long asked, long allowed) {
        return new ApiException(
                ErrorCode.LIMIT_EXCEEDED,
                ("offsets are asked for %d losses, and planned for at most %d: ask for the buyers of some countries"
                                + " (buyersIn), or shock less")
                        .formatted(asked, allowed),
                tooMuchOf("losses to offset", asked, allowed));
    }

    /// @param field the argument in which more is asked
    /// @param problem how much is allowed, and what helps
    static ApiException tooMuch(String field, String problem) {
        return new ApiException(
                ErrorCode.LIMIT_EXCEEDED, field + ": " + problem, Map.of("what", "exports", "field", field));
    }

    /// So many ways nearly reach the end that not all of them were looked at.
    static ApiException tooManyWays() {
        return new ApiException(
                ErrorCode.LIMIT_EXCEEDED,
                "paths: too many ways nearly lead there: name a material, or let a way have fewer flows (maxTiers)",
                Map.of("what", "paths", "field", "maxTiers"));
    }

    static Map<String, Object> tooMuchOf(String what, long asked, long allowed) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("what", what);
        details.put("asked", asked);
        details.put("allowed", allowed);
        return details;
    }

    ErrorCode code() {
        return code;
    }

    Map<String, Object> details() {
        return details;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
