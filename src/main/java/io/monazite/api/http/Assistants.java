package io.monazite.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.monazite.api.Operation;
import io.monazite.api.Prepared;
import io.monazite.api.Unanswered;
import io.monazite.api.access.Callers;
import io.monazite.mcp.Asking;
import io.quarkus.security.identity.CurrentIdentityAssociation;

/// Answers what assistants ask, as for any other caller of the same roles: from the answers kept, or anew, within the
/// same limits of time and size, each in its turn.
@ApplicationScoped
class Assistants implements Asking {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Prepared prepared;
    private final AnswerCache answers;
    private final Admission admission;
    private final CurrentIdentityAssociation caller;
    private final ObjectMapper json;

    Assistants(
            Prepared prepared,
            AnswerCache answers,
            Admission admission,
            CurrentIdentityAssociation caller,
            ObjectMapper json) {
        this.prepared = prepared;
        this.answers = answers;
        this.admission = admission;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public Map<String, Object> ask(String question, Map<String, Object> variables) {
        Answer answer = answer(prepared.operation(question, new HashMap<>(variables)));
        try {
            return Unanswered.data(json.readValue(answer.body().getBytes(), OBJECT));
        } catch (Unanswered e) {
            throw new NotAnswered(e.code(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(Operation operation) {
        try (Admission.Place place = admission.enter()) {
            place.awaitTurn();
            return answers.answer(operation, Callers.of(caller.getIdentity()));
        } catch (Refusal e) {
            throw new NotAnswered(e.code(), String.valueOf(e.getMessage()));
        }
    }
}
