package io.monazite.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.access.Role;
import io.monazite.domain.NodeId;
import io.monazite.graph.Delivery;
import io.monazite.graph.Hook;
import io.monazite.graph.Interest;
import io.monazite.graph.Version;
import io.monazite.scenario.Snapshot;
import io.monazite.watch.WatchDesk;

/// How it is answered what somebody watches, and what changed of it.
final class WatchFields {

    private static final String ID = "id";
    private static final String SINCE = "since";

    private WatchFields() {}

    /// What changed of an interest, as a subscriber is told.
    ///
    /// @param after the state up to which he was told before
    private record Told(Interest interest, Version after, Version now) {}

    static void into(Fields fields) {
        fields.on(Object.class, "Query")
                .reads("interests", (root, field) -> interests(field))
                .reads("interest", (root, field) -> interest(field));
        fields.on(Interest.class, "Interest")
                .is(ID, Interest::id)
                .is("name", Interest::name)
                .is("owner", Interest::owner)
                .is("savedAt", Interest::savedAt)
                .is("entities", interest -> texts(interest.watched().entities()))
                .is("materials", interest -> texts(interest.watched().materials()))
                .is("countries", interest -> texts(interest.watched().countries()))
                .is(
                        "kinds",
                        interest -> interest.watched().kinds().stream().sorted().toList())
                .is("feedOpen", Interest::feedOpen)
                .reads("changes", WatchFields::changes)
                .reads("webhooks", WatchFields::webhooks);
        fields.on(Moment.class, "Subscription").reads("interestChanged", WatchFields::changed);
        fields.on(Told.class, "InterestChange")
                .is("interest", Told::interest)
                .is("snapshot", told -> Snapshot.of(told.now()))
                .is(SINCE, told -> told.after().recordedAt())
                .reads(
                        "changes",
                        (told, field) -> ChangeFields.between(
                                field, told.after(), told.now(), told.interest().watched()));
        hooks(fields);
    }

    private static void hooks(Fields fields) {
        fields.on(Hook.class, "Webhook")
                .is(ID, Hook::id)
                .is("address", hook -> hook.address().toString())
                .is("madeAt", Hook::madeAt)
                .is("toldUpTo", Hook::told)
                .is("paused", Hook::paused)
                .is("failures", Hook::failures)
                .is("notBefore", Hook::notBefore)
                .reads("deliveries", WatchFields::deliveries);
        fields.on(Delivery.class, "WebhookDelivery")
                .is(ID, Delivery::id)
                .is("state", Delivery::state)
                .is("from", Delivery::from)
                .is("to", Delivery::to)
                .is("attempts", Delivery::attempts)
                .is("at", Delivery::at)
                .is("code", Delivery::code)
                .is("message", Delivery::message);
    }

    private static CompletionStage<List<Interest>> interests(DataFetchingEnvironment field) {
        return Request.of(field).readOwn((services, asker) -> services.watch().interests(asker));
    }

    private static CompletionStage<@Nullable Interest> interest(DataFetchingEnvironment field) {
        String id = String.valueOf(Arguments.all(field).text(ID));
        return Request.of(field)
                .<@Nullable Interest>readOwn((services, asker) ->
                        services.watch().interest(id, asker).orElse(null));
    }

    private static CompletionStage<List<Hook>> webhooks(Interest interest, DataFetchingEnvironment field) {
        return Request.of(field)
                .readBeside(Role.ANALYST, services -> services.watch().hooks(interest));
    }

    private static CompletionStage<List<Delivery>> deliveries(Hook hook, DataFetchingEnvironment field) {
        int most = Paging.size("first", field.getArgument("first"));
        return Request.of(field)
                .readBeside(Role.ANALYST, services -> services.watch().deliveries(hook, most));
    }

    private static CompletionStage<?> changes(Interest interest, DataFetchingEnvironment field) {
        Version now = Request.of(field).version();
        return ChangeFields.between(field, since(field, interest.savedAt()), now, interest.watched());
    }

    /// @param usual the instant that is meant where the field names none
    private static Version since(DataFetchingEnvironment field, Instant usual) {
        Version found = Since.of(Request.of(field), Arguments.of(field, SINCE));
        return found == null ? Request.of(field).timeline().at(usual) : found;
    }

    private static CompletionStage<Told> changed(Moment moment, DataFetchingEnvironment field) {
        String id = String.valueOf(Arguments.all(field).text(ID));
        Request request = Request.of(field);
        return request.readOwn((services, asker) -> {
            Interest interest = services.watch()
                    .interest(id, asker)
                    .orElseThrow(() -> ApiException.badInput(ID, "you have no '%s': see interests".formatted(id)));
            Version now = request.version();
            Version after = after(moment.told(), request, Since.of(request, Arguments.of(field, SINCE)));
            if (after.sequence() >= now.sequence()
                    || ChangeFields.count(services.graph(), after, now, interest.watched()) == 0) {
                moment.isNoNews();
            }
            return new Told(interest, after, now);
        });
    }

    /// Also where another graph has come in the place of the one that was told of.
    private static Version after(@Nullable Version told, Request request, @Nullable Version since) {
        if (told != null) {
            return request.timeline().at(told.recordedAt());
        }
        return since == null ? request.version() : since;
    }

    /// How changes are asked for.
    static WatchDesk.Asker asker(Caller caller) {
        String name = caller.name();
        if (name == null) {
            throw ApiException.unauthenticated(Role.ANALYST);
        }
        return new WatchDesk.Asker(name, caller.may(Role.ADMIN));
    }

    private static List<String> texts(Collection<NodeId> ids) {
        return ids.stream().map(NodeId::toString).sorted().toList();
    }
}
