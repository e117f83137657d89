package io.monazite.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A prepared question that was not answered.
public final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private Unanswered(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /// The name of an [ErrorCode].
    public String code() {
        return code;
    }

    /// What stands in `data` of an answer in the form of the GraphQL specification.
    ///
    /// @throws Unanswered where the answer has errors: then some of the data may be missing
    public static Map<String, Object> data(Map<String, Object> answer) {
        if (answer.get("errors") instanceof List<?> errors && !errors.isEmpty()) {
            Map<String, Object> first = object(errors.getFirst());
            Object code = object(first.get("extensions")).get("code");
            throw new Unanswered(String.valueOf(code), String.valueOf(first.get("message")));
        }
        return object(answer.get("data"));
    }

    private static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> object = new HashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> object.put(String.valueOf(name), each));
        }
        return object;
    }
}
