package io.monazite.api.loads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.api.Unanswered;
import io.quarkus.test.junit.QuarkusTest;

/// Whatever face asks the engine in vain, its answer tells whose trouble that is.
@QuarkusTest
class ErrorAnswersIT {

    @Inject
    ErrorAnswers answers;

    @ParameterizedTest
    @CsvSource({
        "BAD_INPUT, 400, BAD_INPUT",
        "INVALID_QUERY, 400, BAD_INPUT",
        "NOT_FOUND, 404, NOT_FOUND",
        "LIMIT_EXCEEDED, 422, LIMIT_EXCEEDED",
        "UNITS_NOT_COMPARABLE, 422, UNITS_NOT_COMPARABLE",
        "STORE_UNAVAILABLE, 503, STORE_UNAVAILABLE",
        "OVERLOADED, 503, OVERLOADED",
        "INTERNAL, 500, INTERNAL",
    })
    void anUnansweredQuestionHasTheStatusOfItsError(String code, int status, String told) {
        Map<String, Object> error =
                Map.of("message", "the log tells more under 4711", "extensions", Map.of("code", code));
        Unanswered unanswered =
                catchThrowableOfType(Unanswered.class, () -> Unanswered.data(Map.of("errors", List.of(error))));
        try (Response answer = answers.of(unanswered)) {
            assertThat(answer.getStatus()).isEqualTo(status);
            assertThat(answer.getEntity()).isInstanceOfSatisfying(ErrorBody.class, body -> {
                assertThat(body.code()).isEqualTo(told);
                assertThat(body.message()).contains("4711");
            });
            assertThat(answer.getHeaderString("Retry-After") != null).isEqualTo(status == 503);
        }
    }
}
