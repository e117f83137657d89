package io.monazite.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Version;

/// Reads from when on changes are told.
final class Since {

    private static final String FIELD = "since";

    private Since() {}

    /// The state that was the latest then, on a thread that may wait; nothing where nothing is given.
    ///
    /// @param given a `SinceInput`
    static @Nullable Version of(Request request, Arguments given) {
        if (given.values().isEmpty()) {
            return null;
        }
        if (given.values().size() > 1) {
            throw ApiException.badInput(FIELD, "name a day, an instant or a load, and only one of them");
        }
        NodeId load = given.id("load", NodeKind.LOAD);
        return load == null ? at(request, instant(given)) : after(request, load);
    }

    private static Instant instant(Arguments given) {
        String day = given.text("day");
        return day == null
                ? OffsetDateTime.parse(String.valueOf(given.text("instant"))).toInstant()
                : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Version at(Request request, Instant instant) {
        if (instant.isAfter(Instant.now())) {
            throw ApiException.badInput(FIELD, "%s is still to come".formatted(instant));
        }
        return request.timeline().at(instant);
    }

    private static Version after(Request request, NodeId load) {
        return request.timeline().versions().stream()
                .filter(version -> Long.toString(version.sequence()).equals(load.key()))
                .findFirst()
                .orElseThrow(() -> ApiException.badInput(FIELD, "no load '%s' was committed".formatted(load)));
    }
}
