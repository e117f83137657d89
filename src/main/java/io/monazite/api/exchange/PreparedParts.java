package io.monazite.api.exchange;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.api.AsOf;
import io.monazite.api.Prepared;
import io.monazite.api.Unanswered;
import io.monazite.domain.NodeId;
import io.monazite.exchange.filed.AnswerParts;
import io.monazite.exchange.filed.ExportException;
import io.monazite.exchange.filed.Extent;
import io.monazite.graph.Version;

/// Finds what an answer names by asking the prepared question.
@ApplicationScoped
class PreparedParts implements AnswerParts {

    private static final String QUESTION = "who-loses-supply";

    private final Prepared prepared;

    PreparedParts(Prepared prepared) {
        this.prepared = prepared;
    }

    @Override
    public Set<NodeId> named(Extent.Answer answer, Version version) {
        try {
            return ids(prepared.answer(
                    QUESTION, ScenarioAddress.asked(answer.question()), new AsOf(version, answer.day())));
        } catch (Unanswered e) {
            ExportException.Code code = e.code().equals("LIMIT_EXCEEDED")
                    ? ExportException.Code.LIMIT_EXCEEDED
                    : ExportException.Code.BAD_INPUT;
            throw new ExportException(code, "scenario", String.valueOf(e.getMessage()));
        }
    }

    /// All ids in an answer.
    static Set<NodeId> ids(Map<String, Object> answer) {
        Set<NodeId> ids = new LinkedHashSet<>();
        named(answer, ids);
        return ids;
    }

    private static void named(@Nullable Object value, Set<NodeId> ids) {
        switch (value) {
            case Map<?, ?> object ->
                object.forEach((name, each) -> {
                    if (name.equals("id") && each instanceof String id) {
                        node(id).forEach(ids::add);
                    } else {
                        named(each, ids);
                    }
                });
            case Collection<?> list -> list.forEach(each -> named(each, ids));
            case null, default -> {}
        }
    }

    /// Answers and snapshots have ids too that name nothing in the graph.
    private static Stream<NodeId> node(String id) {
        try {
            return Stream.of(NodeId.parse(id));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
