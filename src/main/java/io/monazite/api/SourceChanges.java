package io.monazite.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.monazite.access.Role;
import io.monazite.graph.LoadRun;
import io.monazite.ingest.feed.Mended;
import io.monazite.ingest.feed.SourceDesk;
import io.monazite.ingest.feed.SourceStatus;

/// How operators run, pause and retry sources.
final class SourceChanges {

    private static final int MOST_MENDED = 1_000;

    /// What came of a run.
    private record Ran(SourceStatus source, SourceDesk.Asked asked) {}

    private SourceChanges() {}

    static void into(Mutations mutations) {
        mutations
                .doesForAllSources("runSource", Role.LOADER, SourceChanges::run)
                .doesForAllSources("pauseSource", Role.LOADER, change -> pause(change, true))
                .doesForAllSources("resumeSource", Role.LOADER, change -> pause(change, false))
                .doesForAllSources("retryRefused", Role.LOADER, SourceChanges::retry);
    }

    static void into(Fields fields) {
        fields.on(Ran.class, "SourceRun")
                .is("source", Ran::source)
                .is("begun", ran -> ran.asked().begun())
                .is("running", ran -> ran.asked().running())
                .is("loads", ran -> ran.asked().loads());
    }

    private static Object run(Change change) {
        SourceStatus status = source(change, "name");
        boolean dryRun = Boolean.TRUE.equals(change.arguments().values().get("dryRun"));
        return ran(change, status, change.services().desk().run(status.source(), who(change), dryRun));
    }

    private static Object pause(Change change, boolean paused) {
        SourceStatus status = source(change, "name");
        change.services().desk().pause(status.source(), paused);
        return source(change, "name");
    }

    private static Object retry(Change change) {
        SourceDesk desk = change.services().desk();
        UUID id = LoadFields.id(Objects.requireNonNullElse(change.arguments().text("load"), ""), "load");
        LoadRun load = desk.run(id)
                .orElseThrow(() ->
                        ApiException.badInput("load", "there is no load %s: take the id from loads".formatted(id)));
        String name = load.source();
        if (name == null) {
            throw ApiException.badInput(
                    "load",
                    "this one was sent and is of no source: mend its rows (/loads/%s/refused) and send them"
                            .formatted(id));
        }
        SourceStatus status = desk.of(name)
                .orElseThrow(
                        () -> ApiException.badInput("load", "its source '%s' is no longer configured".formatted(name)));
        return ran(
                change,
                status,
                desk.retry(
                        status.source(),
                        id,
                        mended(change),
                        who(change),
                        change.caller().warrant()));
    }

    private static List<Mended> mended(Change change) {
        List<Mended> mended = change.arguments().objects("mended").stream()
                .map(each -> new Mended(
                        Math.round(Objects.requireNonNullElse(each.number("line"), 0.0)),
                        Objects.requireNonNullElse(each.text("row"), "")))
                .toList();
        if (mended.size() > MOST_MENDED) {
            throw ApiException.badInput(
                    "mended", "%d rows at once: send at most %d".formatted(mended.size(), MOST_MENDED));
        }
        return mended;
    }

    private static Ran ran(Change change, SourceStatus before, SourceDesk.Asked asked) {
        return new Ran(change.services().desk().of(before.source().name()).orElse(before), asked);
    }

    private static SourceStatus source(Change change, String argument) {
        String name = Objects.requireNonNullElse(change.arguments().text(argument), "");
        return change.services()
                .desk()
                .of(name)
                .orElseThrow(() -> ApiException.badInput(
                        argument, "no source '%s' is configured: `sources` lists those that are".formatted(name)));
    }

    private static String who(Change change) {
        return Objects.requireNonNullElse(change.caller().name(), "somebody with a key");
    }
}
