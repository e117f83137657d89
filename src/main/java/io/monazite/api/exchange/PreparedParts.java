package io.monazite.api.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.monazite.api.AsOf;
import io.monazite.api.Prepared;
import io.monazite.api.Unanswered;
import io.monazite.domain.NodeId;
import io.monazite.exchange.filed.AnswerParts;
import io.monazite.exchange.filed.ExportException;
import io.monazite.exchange.filed.Extent;
import io.monazite.graph.Version;

/// Finds what an answer names by asking a prepared question, a page of the losses at a time: an export leaves none out.
@ApplicationScoped
class PreparedParts implements AnswerParts {

    private static final String QUESTION = "what-it-stands-on";

    private final Prepared prepared;
    private final long most;

    /// @param most how many facts and entities a part may have, after which no further page is asked for
    PreparedParts(
            Prepared prepared, @ConfigProperty(name = "monazite.exports.max-part", defaultValue = "20000") long most) {
        this.prepared = prepared;
        this.most = most;
    }

    @Override
    public Set<NodeId> named(Extent.Answer answer, Version version) {
        try {
            return ids(ScenarioAddress.asked(answer.question()), new AsOf(version, answer.day()));
        } catch (Unanswered e) {
            ExportException.Code code = e.code().equals("LIMIT_EXCEEDED")
                    ? ExportException.Code.LIMIT_EXCEEDED
                    : ExportException.Code.BAD_INPUT;
            throw new ExportException(code, "scenario", String.valueOf(e.getMessage()));
        }
    }

    /// All ids in an answer; where there are more than a part may have, not all of them.
    ///
    /// @param variables of the prepared question
    /// @throws Unanswered where it cannot be answered
    Set<NodeId> ids(Map<String, Object> variables, AsOf asOf) {
        Map<String, Object> asked = new HashMap<>(variables);
        Set<NodeId> ids = new LinkedHashSet<>();
        Object next;
        do {
            Map<String, Object> answer = prepared.answer(QUESTION, asked, asOf);
            named(answer, ids);
            next = next(answer);
            asked.put("after", next);
        } while (next != null && ids.size() <= most);
        return ids;
    }

    /// Where the next page begins; nothing after the last.
    private static @Nullable Object next(Map<String, Object> answer) {
        return answer.get("whoLosesSupply") instanceof Map<?, ?> found
                        && found.get("losses") instanceof Map<?, ?> losses
                        && losses.get("pageInfo") instanceof Map<?, ?> page
                        && Boolean.TRUE.equals(page.get("hasNextPage"))
                ? page.get("endCursor")
                : null;
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
