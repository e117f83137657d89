package io.monazite.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ClaimEvent;
import io.monazite.graph.LoadRecord;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.Snapshot;

/// How questions of what was known, and when, are answered.
final class TimeFields {

    private TimeFields() {}

    /// What became of the claims about facts and entities.
    private record Events() implements Batch<NodeId, List<ClaimEvent>> {
        @Override
        public Map<NodeId, List<ClaimEvent>> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            return graph.history().events(ids, version);
        }
    }

    /// A change, and the states between which it lies.
    private record Between(Difference change, Request from, Request to) {}

    static void into(Fields fields) {
        fields.on(Object.class, "Query")
                .reads("snapshot", (root, field) -> snapshot(field))
                .reads("snapshots", (root, field) -> snapshots(field))
                .reads("changes", (root, field) -> changes(field))
                .reads("history", (root, field) -> history(Arguments.id(field, "id"), field));
        fields.on(Snapshot.class, "Snapshot")
                .is("id", Snapshot::id)
                .is("recordedAt", snapshot -> snapshot.version().recordedAt())
                .is("loads", snapshot -> snapshot.version().sequence());
        fields.new OfEntities(EntityFields.TYPES.toArray(String[]::new))
                .reads("history", (entity, field) -> history(entity.id(), field));
        fields.on(SourcedFact.class, facts()).reads("history", (fact, field) -> history(fact.id(), field));
        events(fields);
        fields.on(Between.class, "Change")
                .is("id", between -> between.change().id().toString())
                .is("kind", between -> between.change().kind())
                .is("before", between -> known(between.change().before(), between.from()))
                .is("after", between -> known(between.change().after(), between.to()))
                .is("events", between -> Moments.answered(between.change().events(), between.to()));
    }

    private static void events(Fields fields) {
        fields.on(ClaimEvent.class, "HistoryEvent")
                .is("kind", ClaimEvent::kind)
                .is("at", event -> event.load().recordedAt())
                .is("claim", ClaimEvent::claim)
                .is("load", ClaimEvent::load)
                .is("line", ClaimEvent::line)
                .reads("by", (event, field) -> node(field, event.by()))
                .reads("source", (event, field) -> node(field, event.source()))
                .is("reviewer", ClaimEvent::reviewer)
                .is("note", ClaimEvent::note);
        fields.on(LoadRecord.class, "LoadRecord")
                .is("sequence", LoadRecord::sequence)
                .is("recordedAt", LoadRecord::recordedAt)
                .is("cause", LoadRecord::cause)
                .is("file", LoadRecord::file);
    }

    /// The types of facts.
    static String[] facts() {
        return Arrays.stream(NodeKind.values())
                .filter(kind -> kind.family() == NodeKind.Family.FACT)
                .map(NodeKind::label)
                .toArray(String[]::new);
    }

    private static @Nullable Snapshot snapshot(DataFetchingEnvironment field) {
        String id = field.getArgument("id");
        Request request = Request.of(field);
        return id == null
                ? Snapshot.of(request.version())
                : Moments.find(request, id).orElse(null);
    }

    private static Connection<Snapshot> snapshots(DataFetchingEnvironment field) {
        String list = "snapshots";
        PageRequest page = Paging.of(field, list);
        List<Snapshot> all = Request.of(field).timeline().versions().stream()
                .map(Snapshot::of)
                .toList();
        return Connection.ofAll(list, all, page);
    }

    private static CompletionStage<Connection<Between>> changes(DataFetchingEnvironment field) {
        Request request = Request.of(field);
        Version from = Moments.bound(field, "from");
        Version to = Moments.bound(field, "to");
        if (to.sequence() < from.sequence()) {
            throw ApiException.badInput("to", "lies before from: what changed is told forward");
        }
        String list = "changes from %s to %s".formatted(from.sequence(), to.sequence());
        PageRequest page = Paging.of(field, list);
        Request before = request.at(new AsOf(from, request.day()));
        Request after = request.at(new AsOf(to, request.day()));
        CompletableFuture<Page<Difference>> found = Selected.only(field, "totalCount")
                ? CompletableFuture.completedFuture(Page.empty())
                : request.read((graph, version) -> Difference.page(graph, from, to, page));
        return found.thenApply(some -> new Connection<>(
                list,
                some.map(change -> new Between(change, before, after)),
                page,
                () -> request.read((graph, version) -> graph.history().countChanged(from, to))));
    }

    private static @Nullable Object known(Difference.@Nullable Known known, Request then) {
        return known == null ? null : Moments.answered(known.node(), then);
    }

    private static CompletionStage<Connection<ClaimEvent>> history(NodeId id, DataFetchingEnvironment field) {
        String list = "history of " + id;
        PageRequest page = Paging.of(field, list);
        return Request.of(field)
                .load(new Events(), id)
                .thenApply(events -> Connection.ofAll(list, events == null ? List.of() : events, page));
    }

    private static @Nullable Object node(DataFetchingEnvironment field, @Nullable NodeId id) {
        return id == null ? null : Request.of(field).node(id);
    }
}
