package io.monazite.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ClaimEvent;
import io.monazite.graph.LoadRecord;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.KnownFact;
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

    static void into(Fields fields) {
        fields.on(Object.class, "Query")
                .reads("snapshot", (root, field) -> snapshot(field))
                .reads("snapshots", (root, field) -> snapshots(field))
                .reads("history", (root, field) -> history(Arguments.id(field, "id"), field));
        fields.on(Snapshot.class, "Snapshot")
                .is("id", Snapshot::id)
                .is("recordedAt", snapshot -> snapshot.version().recordedAt())
                .is("loads", snapshot -> snapshot.version().sequence());
        fields.new OfEntities(EntityFields.TYPES.toArray(String[]::new))
                .reads("history", (entity, field) -> history(entity.id(), field));
        fields.on(KnownFact.class, facts()).reads("history", (fact, field) -> history(fact.id(), field));
        events(fields);
        ChangeFields.into(fields);
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
                .reads("cause", (load, field) -> Told.cause(load.cause(), field))
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

    private static CompletionStage<Connection<ClaimEvent>> history(NodeId id, DataFetchingEnvironment field) {
        String list = "history of " + id;
        PageRequest page = Paging.of(field, list);
        Request request = Request.of(field);
        return request.load(new Events(), id)
                .thenApply(events -> Connection.ofAll(
                        list, events == null ? List.of() : Told.events(events, request.caller()), page));
    }

    private static @Nullable Object node(DataFetchingEnvironment field, @Nullable NodeId id) {
        return id == null ? null : Request.of(field).node(id);
    }
}
