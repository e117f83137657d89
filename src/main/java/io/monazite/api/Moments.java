package io.monazite.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import graphql.execution.DataFetcherResult;
import graphql.language.FieldDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.idl.TypeUtil;
import io.monazite.graph.Timeline;
import io.monazite.graph.Version;
import io.monazite.scenario.Snapshot;

/// As of when something is asked. A field with an argument `at` is answered, with all that is selected below it, from
/// the state of the graph that was known then.
final class Moments {

    private static final String AT = "at";
    private static final String INPUT = "AsOf";

    /// A load could still become visible with an instant that is younger than this.
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private Moments() {}

    static boolean isAskedOf(FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .anyMatch(argument -> argument.getName().equals(AT)
                        && TypeUtil.unwrapAll(argument.getType()).getName().equals(INPUT));
    }

    static DataFetcher<?> scoped(DataFetcher<?> answer) {
        return field -> {
            Arguments at = Arguments.of(field, AT);
            if (at.values().isEmpty()) {
                return answer.get(field);
            }
            Request request = Request.of(field);
            Request then = request.at(of(request, at, AT));
            Object found = answer.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(field)
                    .localContext(then)
                    .build());
            return found instanceof CompletionStage<?> later
                    ? later.thenApply(value -> answered(value, then))
                    : answered(found, then);
        };
    }

    /// What is below a value is answered as of the same moment.
    static DataFetcherResult<Object> answered(@Nullable Object value, Request then) {
        return DataFetcherResult.newResult().data(value).localContext(then).build();
    }

    /// Where no day is named, the one on which the state was known is meant, so that the answer stays the same.
    ///
    /// @param argument that holds the input object, for the message
    static AsOf of(Request request, Arguments at, String argument) {
        String known = at.text("knownAt");
        String snapshot = at.text("snapshot");
        String day = at.text("validOn");
        if (known != null && snapshot != null) {
            throw ApiException.badInput(argument + ".snapshot", "name an instant or a snapshot, not both");
        }
        if (known == null && snapshot == null) {
            return new AsOf(request.version(), day == null ? request.day() : LocalDate.parse(day));
        }
        Instant instant = known == null ? null : OffsetDateTime.parse(known).toInstant();
        Version version = instant == null
                ? ofSnapshot(request, String.valueOf(snapshot), argument + ".snapshot")
                : knownAt(request, instant, argument + ".knownAt");
        Instant looked = instant == null ? version.recordedAt() : instant;
        return new AsOf(version, day == null ? LocalDate.ofInstant(looked, ZoneOffset.UTC) : LocalDate.parse(day));
    }

    private static Version knownAt(Request request, Instant instant, String field) {
        Instant settled = Instant.now().minus(SETTLED);
        if (instant.isAfter(settled) && instant.isAfter(request.version().recordedAt())) {
            throw ApiException.notYet(
                    field,
                    ("%s is not past yet, so that the answer could still change:"
                                    + " name an instant at least a second ago, or leave it out")
                            .formatted(instant),
                    instant.plus(SETTLED));
        }
        return request.timeline().at(instant);
    }

    private static Version ofSnapshot(Request request, String id, String field) {
        return find(request, id)
                .map(Snapshot::version)
                .orElseThrow(() -> ApiException.badInput(
                        field,
                        "there is no '%s': take an id that an answer of this release named, or see snapshots"
                                .formatted(id)));
    }

    /// The earliest state with this id: states of equal content have the same.
    static Optional<Snapshot> find(Request request, String id) {
        return Stream.concat(Stream.of(Timeline.NOTHING), request.timeline().versions().stream())
                .map(Snapshot::of)
                .filter(snapshot -> snapshot.id().equals(id))
                .findFirst();
    }

    /// The moments between which something is asked must be told by what was known, and not by a day.
    static Version bound(DataFetchingEnvironment field, String argument) {
        Arguments at = Arguments.of(field, argument);
        if (at.text("validOn") != null) {
            throw ApiException.badInput(
                    argument + ".validOn", "what is known changes by loads: name an instant or a snapshot");
        }
        return of(Request.of(field), at, argument).version();
    }
}
