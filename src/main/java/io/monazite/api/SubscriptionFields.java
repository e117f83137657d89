package io.monazite.api;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ChangedSubjects;
import io.monazite.graph.Landed;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.Snapshot;

/// What is told as it happens. Each event is an answer of its own, from the state of the graph that is there then.
final class SubscriptionFields {

    /// How many loads of an event are told one by one.
    private static final int MOST_LOADS = 20;

    private SubscriptionFields() {}

    /// What loads changed.
    ///
    /// @param after the number of the load up to which the caller was told before; 0 where all counts as new
    private record Change(Version now, long after, Landed landed) {}

    static void into(Fields fields) {
        fields.on(Moment.class, "Subscription")
                .reads("graphChanged", SubscriptionFields::changed)
                .reads("scenarioChanged", (moment, field) -> {
                    moment.comparesAllBut(Passing.below(field));
                    return ScenarioFields.ask(field);
                });
        fields.on(Change.class, "GraphChange")
                .is("snapshot", change -> Snapshot.of(change.now()))
                .is("after", change -> change.after() == 0 ? null : id(change.after()))
                .is("loadCount", change -> change.landed().count())
                .is("loads", change -> change.landed().latest())
                .is("claimsNew", change -> change.landed().claimsNew())
                .is("claimsRetired", change -> change.landed().claimsRetired())
                .reads("subjects", SubscriptionFields::subjects);
        fields.on(Landed.Load.class, "LandedLoad")
                .is("id", load -> load.id().toString())
                .is("sequence", Landed.Load::sequence)
                .is("recordedAt", Landed.Load::recordedAt)
                .is("rowsRead", load -> load.counts().rowsRead())
                .is("rowsRefused", load -> load.counts().rowsRefused())
                .is("sourcesNew", load -> load.counts().sourcesNew())
                .is("claimsNew", load -> load.counts().claimsNew())
                .is("claimsRetired", load -> load.counts().claimsRetired());
        fields.on(ChangedSubjects.class, "ChangedSubjects")
                .is("totalCount", ChangedSubjects::count)
                .is("nodes", ChangedSubjects::first);
        fields.on(NodeId.class, "ChangedSubject").is("id", NodeId::toString).reads("node", SubscriptionFields::node);
    }

    private static CompletionStage<?> node(NodeId id, DataFetchingEnvironment field) {
        return Request.of(field).node(id);
    }

    private static CompletionStage<Change> changed(Moment moment, DataFetchingEnvironment field) {
        NodeId since = Arguments.optionalId(field, "since", NodeKind.LOAD);
        return Request.of(field).read((graph, now) -> {
            long after = after(moment.told(), since, graph, now);
            if (after == now.sequence()) {
                moment.isNoNews();
            }
            return new Change(now, after, graph.landed(after, MOST_LOADS, now));
        });
    }

    private static long after(@Nullable Version told, @Nullable NodeId since, SupplyGraph graph, Version now) {
        if (told != null) {
            return committed(graph, told.sequence(), told.recordedAt()) ? told.sequence() : 0;
        }
        return since == null ? now.sequence() : known(since, graph, now);
    }

    /// Whether a load is part of the graph's history: another graph may have had as many.
    private static boolean committed(SupplyGraph graph, long sequence, Instant recordedAt) {
        return graph.committedAt(sequence).filter(recordedAt::equals).isPresent();
    }

    private static long known(NodeId load, SupplyGraph graph, Version now) {
        long sequence = number(load);
        if (sequence > now.sequence() || graph.committedAt(sequence).isEmpty()) {
            throw ApiException.badInput(
                    "since", "no load '%s' was committed: leave it out, and read the graph anew".formatted(load));
        }
        return sequence;
    }

    private static long number(NodeId load) {
        try {
            return Long.parseLong(load.key());
        } catch (NumberFormatException e) {
            throw ApiException.badInput("since", "'%s' is the id of no load, such as load:41".formatted(load));
        }
    }

    private static CompletionStage<ChangedSubjects> subjects(Change change, DataFetchingEnvironment field) {
        int first = Paging.size("first", field.getArgument("first"));
        Request request = Request.of(field);
        boolean proposed = !request.caller().isAnybody();
        return request.read((graph, now) -> graph.changedSubjects(change.after(), first, proposed, now));
    }

    private static String id(long load) {
        return NodeKind.LOAD.prefix() + ":" + load;
    }
}
