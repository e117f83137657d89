package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.domain.NodeId;
import io.monazite.graph.ClaimEvent;
import io.monazite.graph.GraphHistory;
import io.monazite.graph.LoadRecord;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Timeline;
import io.monazite.graph.Version;
import io.monazite.graph.Watched;
import io.monazite.provenance.Claim;

/// Reads from Neo4j what was known before.
final class Neo4jHistory implements GraphHistory {

    private static final Comparator<ClaimEvent> EARLIEST_FIRST = Comparator.comparingLong(
                    (ClaimEvent event) -> event.load().sequence())
            .thenComparing(event -> event.claim().id())
            .thenComparing(ClaimEvent::kind);

    private final Statements statements;
    private final PastVersions past;

    Neo4jHistory(Statements statements) {
        this.statements = statements;
        this.past = new PastVersions(statements);
    }

    @Override
    public Timeline timeline(Version latest) {
        return past.upTo(latest);
    }

    @Override
    public Page<NodeId> changed(Version from, Version to, PageRequest page) {
        Paging paging = Paging.of(page, false);
        Parameters parameters = Parameters.at(to).put("from", from.sequence());
        return paging.page(statements.read(
                paging.either(Statement.CHANGES_ASCENDING, Statement.CHANGES_DESCENDING),
                paging.parameters(parameters.map()),
                row -> Reads.atId(id(row), id(row))));
    }

    @Override
    public long countChanged(Version from, Version to) {
        return statements
                .read(
                        Statement.COUNT_CHANGES,
                        Parameters.at(to).put("from", from.sequence()).map(),
                        row -> row.get("count").asLong())
                .getFirst();
    }

    @Override
    public Page<NodeId> watched(Watched watched, Version from, Version to, PageRequest page) {
        Paging paging = Paging.of(page, false);
        return paging.page(statements.read(
                paging.either(Statement.WATCHED_ASCENDING, Statement.WATCHED_DESCENDING),
                paging.parameters(WatchParameters.of(watched, from, to)),
                row -> Reads.atId(id(row), id(row))));
    }

    @Override
    public long countWatched(Watched watched, Version from, Version to) {
        return statements
                .read(
                        Statement.COUNT_WATCHED,
                        WatchParameters.of(watched, from, to),
                        row -> row.get("count").asLong())
                .getFirst();
    }

    @Override
    public List<NodeId> latestWatched(Watched watched, Version from, Version to, int most) {
        Map<String, Object> parameters = WatchParameters.of(watched, from, to);
        parameters.put("limit", most);
        return statements.read(Statement.LATEST_WATCHED, parameters, Neo4jHistory::id);
    }

    @Override
    public Map<NodeId, List<ClaimEvent>> events(Collection<NodeId> subjects, Version version) {
        Map<NodeId, List<ClaimEvent>> found = new HashMap<>();
        statements
                .read(
                        Statement.CLAIM_EVENTS,
                        Parameters.at(version).ids(subjects).map(),
                        row -> row)
                .forEach(row -> events(row)
                        .forEach(event -> found.computeIfAbsent(id(row), added -> new ArrayList<>())
                                .add(event)));
        found.values().forEach(events -> events.sort(EARLIEST_FIRST));
        return found;
    }

    private static Stream<ClaimEvent> events(Record row) {
        Claim claim = Rows.claim(row.get("claim"));
        LoadRecord brought = load(row.get("brought"));
        Long line = number(row.get("line"));
        NodeId article = claim.article().id();
        String reviewer = text(row.get("reviewedBy"));
        ClaimEvent came = new ClaimEvent(
                ClaimEvent.Kind.CAME,
                claim,
                brought,
                line,
                null,
                article,
                null,
                claim.record().note(),
                claim.record().decided());
        Stream<ClaimEvent> reviewed = reviewer == null
                ? Stream.empty()
                : Stream.of(new ClaimEvent(
                        ClaimEvent.Kind.REVIEWED,
                        claim,
                        brought,
                        line,
                        null,
                        null,
                        reviewer,
                        text(row.get("claim").get("reviewReason")),
                        true));
        Stream<ClaimEvent> ended = row.get("ended").isNull() ? Stream.empty() : Stream.of(ended(claim, row));
        return Stream.concat(Stream.concat(Stream.of(came), reviewed), ended);
    }

    private static ClaimEvent ended(Claim claim, Record row) {
        LoadRecord load = load(row.get("ended"));
        Value replaced = row.get("replaced");
        if (replaced.isNull()) {
            Value withdrawn = row.get("withdrawn");
            return new ClaimEvent(
                    ClaimEvent.Kind.WITHDRAWN,
                    claim,
                    load,
                    number(withdrawn.get("line")),
                    null,
                    idOrNull(withdrawn.get("article")),
                    null,
                    text(withdrawn.get("note")),
                    false);
        }
        boolean supersedes = replaced.get("type").asString().equals("SUPERSEDES");
        return new ClaimEvent(
                supersedes ? ClaimEvent.Kind.SUPERSEDED : ClaimEvent.Kind.RETRACTED,
                claim,
                load,
                number(replaced.get("line")),
                idOrNull(replaced.get("claim")),
                idOrNull(replaced.get("article")),
                null,
                text(replaced.get("note")),
                replaced.get("decided").asBoolean());
    }

    private static LoadRecord load(Value load) {
        return new LoadRecord(
                load.get("sequence").asLong(),
                Rows.instant(load.get("recordedAt"), Timeline.NOTHING.recordedAt()),
                load.get("cause").asString(""),
                text(load.get("file")));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable Long number(Value value) {
        return value.isNull() ? null : value.asLong();
    }

    private static @Nullable NodeId idOrNull(Value value) {
        return value.isNull() ? null : NodeId.parse(value.asString());
    }

    private static NodeId id(Record row) {
        return NodeId.parse(row.get("id").asString());
    }
}
