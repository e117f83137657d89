package io.monazite.api.watch;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.monazite.api.Prepared;
import io.monazite.graph.Interest;
import io.monazite.watch.Telling;

/// What is posted to webhooks: the answer to a prepared document, in an envelope that names the interest.
@ApplicationScoped
class PostedChanges implements Telling {

    private static final String DOCUMENT = "interest-changes";
    private static final String CHANGES = "changes";

    private final Prepared prepared;
    private final ObjectMapper json;

    PostedChanges(Prepared prepared, ObjectMapper json) {
        this.prepared = prepared;
        this.json = json;
    }

    @Override
    public Optional<String> told(Interest interest, Instant from, Instant to) {
        Map<String, Object> variables = Map.of(
                "from", WatchVariables.knownAt(from),
                "to", WatchVariables.knownAt(to),
                "watched", WatchVariables.watched(interest.watched()));
        Object changes = prepared.answer(DOCUMENT, variables, prepared.now()).get(CHANGES);
        if (!(changes instanceof Map<?, ?> found) || Objects.equals(found.get("totalCount"), 0)) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("interest", Map.of("id", interest.id(), "name", interest.name()));
        data.put("from", from.toString());
        data.put("to", to.toString());
        data.put("totalCount", found.get("totalCount"));
        data.put(CHANGES, found.get("nodes"));
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", "interest.changed");
        envelope.put("timestamp", to.toString());
        envelope.put("data", data);
        return Optional.of(written(envelope));
    }

    private String written(Map<String, Object> envelope) {
        try {
            return json.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
