package io.monazite.api;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.access.Role;
import io.monazite.graph.SavedScenario;
import io.monazite.graph.Timeline;
import io.monazite.graph.Version;
import io.monazite.scenario.Disruption;
import io.monazite.scenario.Question;
import io.monazite.scenario.ScenarioException;
import io.monazite.watch.WatchException;

/// How scenarios are kept under names, and answered again.
final class SavedFields {

    /// So many scenarios are answered twice to see whether their answers move.
    private static final int MOST_COMPARED = 20;

    private static final String ID = "id";
    private static final String SCENARIO = "scenario";
    private static final String KNOWN_AT = "knownAt";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SavedFields() {}

    /// A scenario whose answer is another one.
    ///
    /// @param before absent where it could not be answered then
    /// @param after absent where it cannot be answered any more
    private record Moved(SavedScenario scenario, Side before, Side after) {}

    /// An answer, and as of when it is.
    private record Side(@Nullable Disruption answer, Request then) {

        /// Who loses how much of what: all that counts as a move.
        private List<?> losses() {
            return answer == null
                    ? List.of()
                    : answer.losses().stream()
                            .map(loss -> List.of(
                                    loss.loss().position(),
                                    loss.loss().basis(),
                                    loss.loss().tonnes(),
                                    loss.relation()))
                            .toList();
        }

        private boolean differs(Side other) {
            return (answer == null) != (other.answer() == null) || !losses().equals(other.losses());
        }

        private @Nullable Object told() {
            return answer == null ? null : Moments.answered(answer, then);
        }
    }

    static void into(Fields fields, Mutations mutations) {
        fields.on(Object.class, "Query")
                .reads("savedScenario", (root, field) -> one(field))
                .reads("savedScenarios", (root, field) -> all(field))
                .reads("movedScenarios", (root, field) -> moved(field));
        fields.on(SavedScenario.class, "SavedScenario")
                .is(ID, SavedScenario::id)
                .is("name", SavedScenario::name)
                .is("savedAt", SavedScenario::savedAt)
                .is(KNOWN_AT, SavedScenario::knownAt)
                .is("validOn", scenario -> scenario.validOn().toString())
                .is("question", SavedScenario::question)
                .is("path", scenario -> "/reports/saved/%s.html".formatted(scenario.id()))
                .reads("answer", SavedFields::then)
                .reads("answerNow", SavedFields::now);
        fields.on(Moved.class, "MovedScenario")
                .is(SCENARIO, Moved::scenario)
                .is("before", moved -> moved.before().told())
                .is("after", moved -> moved.after().told());
        fields.on(SavedScenario.class, "SavedScenarioPayload").is(SCENARIO, scenario -> scenario);
        mutations
                .does("saveScenario", Role.ANALYST, SavedFields::save)
                .does("removeScenario", Role.ANALYST, SavedFields::remove);
    }

    private static CompletionStage<@Nullable SavedScenario> one(DataFetchingEnvironment field) {
        String id = String.valueOf(Arguments.all(field).text(ID));
        Request request = Request.of(field);
        request.dependsOnMore();
        return request.<@Nullable SavedScenario>ask(
                (services, version) -> services.shelf().find(id).orElse(null));
    }

    private static CompletionStage<List<SavedScenario>> all(DataFetchingEnvironment field) {
        return Request.of(field).readOwn((services, asker) -> services.shelf().of(asker));
    }

    private static CompletionStage<?> then(SavedScenario saved, DataFetchingEnvironment field) {
        Request request = Request.of(field);
        return request.read((graph, version) ->
                        request.at(new AsOf(request.timeline().at(saved.knownAt()), saved.validOn())))
                .thenCompose(then -> then.whoLosesSupply(question(saved, saved.validOn()), Set.of())
                        .thenApply(answer -> Moments.answered(answer, then)));
    }

    private static CompletionStage<?> now(SavedScenario saved, DataFetchingEnvironment field) {
        Request request = Request.of(field);
        return request.whoLosesSupply(question(saved, request.day()), Set.of());
    }

    private static CompletionStage<List<Moved>> moved(DataFetchingEnvironment field) {
        Request request = Request.of(field);
        Request from = request.at(new AsOf(Moments.bound(field, "from"), request.day()));
        Request to = request.at(new AsOf(Moments.bound(field, "to"), request.day()));
        return request.readOwn((services, asker) -> {
            List<SavedScenario> own = services.shelf().own(asker);
            if (own.size() > MOST_COMPARED) {
                own = own.subList(0, MOST_COMPARED);
            }
            return own.stream()
                    .map(saved -> new Moved(saved, side(services, saved, from), side(services, saved, to)))
                    .filter(moved -> moved.before().differs(moved.after()))
                    .toList();
        });
    }

    private static Side side(Services services, SavedScenario saved, Request then) {
        try {
            return new Side(
                    services.scenarios().whoLosesSupply(question(saved, then.day()), Set.of(), then.version()), then);
        } catch (ScenarioException e) {
            return new Side(null, then);
        }
    }

    private static Object save(Change change) {
        Arguments given = change.arguments();
        Version version = version(change, given);
        String day = given.text("validOn");
        LocalDate validOn = day != null
                ? LocalDate.parse(day)
                : given.text(KNOWN_AT) == null
                        ? LocalDate.now(ZoneOffset.UTC)
                        : LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
        Map<String, Object> question = new HashMap<>(given.values());
        question.keySet().retainAll(Set.of(SCENARIO, "buyersIn", "includeControlled"));
        SavedScenario asked = new SavedScenario(
                "",
                String.valueOf(given.text("name")),
                "",
                written(question),
                version.recordedAt(),
                validOn,
                Instant.EPOCH);
        // What cannot be answered is refused with what is wrong, and not kept.
        change.services().scenarios().whoLosesSupply(question(asked, validOn), Set.of(), version);
        try {
            return change.services().shelf().save(asked, WatchFields.asker(change.caller()));
        } catch (WatchException e) {
            throw ApiException.badInput(e.field(), e.getMessage());
        }
    }

    private static Object remove(Change change) {
        try {
            return change.services()
                    .shelf()
                    .remove(String.valueOf(change.arguments().text(ID)), WatchFields.asker(change.caller()));
        } catch (WatchException e) {
            throw ApiException.badInput(e.field(), e.getMessage());
        }
    }

    /// The state at an instant, the present one where none is named.
    ///
    /// @throws ApiException for an instant that is not past
    static Version version(Change change, Arguments given) {
        String knownAt = given.text(KNOWN_AT);
        Version now = change.services().graph().version();
        if (knownAt == null) {
            return now;
        }
        Instant instant = OffsetDateTime.parse(knownAt).toInstant();
        if (instant.isAfter(Instant.now())) {
            throw ApiException.badInput(given.path() + KNOWN_AT, "%s is still to come".formatted(instant));
        }
        Timeline timeline = change.services().graph().history().timeline(now);
        return timeline.at(instant);
    }

    private static Question question(SavedScenario saved, LocalDate day) {
        try {
            Arguments all =
                    new Arguments(JSON.readValue(saved.question(), new TypeReference<Map<String, Object>>() {}));
            return ScenarioArguments.question(all, all.object(SCENARIO), day);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Map<String, Object> question) {
        try {
            return JSON.writeValueAsString(question);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
