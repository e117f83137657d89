package io.monazite.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.access.Role;
import io.monazite.graph.LoadRun;
import io.monazite.graph.LoadRuns;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.ingest.LoadProgress;
import io.monazite.ingest.feed.FeedSource;
import io.monazite.ingest.feed.SourceDesk;
import io.monazite.ingest.feed.SourceStatus;

/// How the fields of loads and sources are answered. They change without a new version of the graph, so that no answer
/// that has them is kept.
final class LoadFields {

    private static final String LIST = "loads";

    private LoadFields() {}

    static void into(Fields fields) {
        fields.on(Object.class, "Query")
                .reads("sources", (root, field) -> sources(field))
                .reads("source", (root, field) -> source(field))
                .reads("loads", (root, field) -> loads(field, field.getArgument("source")))
                .reads("load", (root, field) -> load(field))
                .reads("runningLoads", (root, field) -> running(field));
        fields.on(SourceStatus.class, "Source")
                .is("name", status -> status.source().name())
                .is("form", status -> status.source().form())
                .is("where", status -> status.source().where().toString())
                .is("schedule", status -> status.source().schedule())
                .is("complete", status -> status.source().complete())
                .is("licence", status -> status.source().options().get(FeedSource.LICENCE))
                .is("health", SourceStatus::health)
                .is("lastRun", status -> status.state().health().lastRun())
                .is("lastSuccess", status -> status.state().health().lastSuccess())
                .is("failingSince", status -> status.state().health().failingSince())
                .is("failures", status -> status.state().health().failures())
                .is("nextRun", SourceStatus::nextRun)
                .reads("loads", (status, field) -> loads(field, status.source().name()));
        runs(fields);
        fields.on(LoadProgress.class, "RunningLoad")
                .is("id", progress -> progress.load().toString())
                .reads("cause", (progress, field) -> Told.cause(progress.cause(), field))
                .is("file", LoadProgress::file)
                .is("dryRun", LoadProgress::dryRun)
                .is("startedAt", LoadProgress::began)
                .is("part", LoadProgress::part)
                .is("rows", LoadProgress::rows)
                .is("rowsOf", LoadProgress::rowsOf)
                .is("bytes", LoadProgress::bytes)
                .is("bytesOf", LoadProgress::bytesOf)
                .is("rowsPerSecond", LoadProgress::rowsPerSecond)
                .is("secondsLeft", LoadProgress::secondsLeft);
    }

    private static void runs(Fields fields) {
        fields.on(LoadRun.class, "Load")
                .is("id", LoadRun::id)
                .is("source", LoadRun::source)
                .reads("cause", (run, field) -> Told.cause(run.cause(), field))
                .is("file", LoadRun::file)
                .is("startedAt", LoadRun::began)
                .is("endedAt", LoadRun::ended)
                .is("state", LoadRun::state)
                .is("bytes", LoadRun::bytes)
                .is("checksum", LoadRun::checksum)
                .is("version", LoadRun::version)
                .is("rowsRead", run -> run.counts().rowsRead())
                .is("rowsRefused", run -> run.counts().rowsRefused())
                .is("sourcesNew", run -> run.counts().sourcesNew())
                .is("claimsNew", run -> run.counts().claimsNew())
                .is("claimsUnchanged", run -> run.counts().claimsUnchanged())
                .is("claimsRetired", run -> run.counts().claimsRetired())
                .is("problem", run -> run.problem() == null ? null : run)
                .reads("refused", (run, field) -> refused(run, Request.of(field).caller()));
        fields.on(LoadRun.class, "LoadProblem").is("code", LoadRun::problem).is("message", LoadRun::message);
        fields.on(LoadRun.RefusedField.class, "RefusedField")
                .is("line", LoadRun.RefusedField::line)
                .is("field", LoadRun.RefusedField::field)
                .is("value", LoadRun.RefusedField::value)
                .is("code", LoadRun.RefusedField::code)
                .is("reason", LoadRun.RefusedField::reason);
    }

    /// Refused rows are what others sent, also the words of sources: they are for whoever may load for all.
    private static List<LoadRun.RefusedField> refused(LoadRun run, Caller caller) {
        return caller.may(Role.LOADER) && !caller.isBound() ? run.refused() : List.of();
    }

    private static CompletionStage<Connection<LoadRun>> loads(DataFetchingEnvironment field, @Nullable String source) {
        String state = field.getArgument("state");
        LoadRuns.Query query = new LoadRuns.Query(source, state == null ? null : LoadRun.State.valueOf(state));
        PageRequest page = Paging.of(field, LIST);
        Request request = passing(field);
        CompletableFuture<Page<LoadRun>> found = Selected.only(field, "totalCount")
                ? CompletableFuture.completedFuture(Page.empty())
                : request.desk(desk -> desk.runs(query, page));
        return found.thenApply(some ->
                new Connection<>(LIST, some, page, () -> request.<@Nullable Long>desk(desk -> desk.count(query))));
    }

    private static CompletionStage<?> sources(DataFetchingEnvironment field) {
        return passing(field).desk(SourceDesk::all);
    }

    private static CompletionStage<?> source(DataFetchingEnvironment field) {
        String name = text(field, "name");
        return passing(field).<@Nullable SourceStatus>desk(desk -> desk.of(name).orElse(null));
    }

    private static CompletionStage<?> running(DataFetchingEnvironment field) {
        return passing(field).desk(SourceDesk::running);
    }

    private static CompletionStage<?> load(DataFetchingEnvironment field) {
        UUID id = id(text(field, "id"), "id");
        return passing(field).<@Nullable LoadRun>desk(desk -> desk.run(id).orElse(null));
    }

    /// @param argument that holds the id, for the message
    static UUID id(String text, String argument) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ApiException.badInput(argument, "'%s' is no id of a load: take it from loads".formatted(text));
        }
    }

    private static Request passing(DataFetchingEnvironment field) {
        Request request = Request.of(field);
        request.dependsOnMore();
        return request;
    }

    private static String text(DataFetchingEnvironment field, String argument) {
        return Objects.requireNonNullElse(field.getArgument(argument), "");
    }
}
