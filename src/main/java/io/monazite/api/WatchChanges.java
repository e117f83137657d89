package io.monazite.api;

import java.util.function.BiFunction;
import java.util.function.Function;

import io.monazite.access.Role;
import io.monazite.api.watch.FeedAddress;
import io.monazite.graph.Hook;
import io.monazite.graph.Interest;
import io.monazite.watch.WatchDesk;
import io.monazite.watch.WatchException;

/// How interests are kept, and feeds and webhooks are opened.
final class WatchChanges {

    private static final String ID = "id";
    private static final String INTEREST = "interest";

    private WatchChanges() {}

    /// What is answered to the opening of a feed.
    private record Feed(Interest interest, String path) {}

    static void into(Fields fields, Mutations mutations) {
        mutations
                .does("saveInterest", Role.ANALYST, by(WatchChanges::save))
                .does(
                        "removeInterest",
                        Role.ANALYST,
                        by((given, change) -> change.desk().remove(text(given, ID), change.asker())))
                .does(
                        "openFeed",
                        Role.ANALYST,
                        by((given, change) -> feed(change.desk().openFeed(text(given, INTEREST), change.asker()))))
                .does(
                        "closeFeed",
                        Role.ANALYST,
                        by((given, change) -> change.desk().closeFeed(text(given, INTEREST), change.asker())))
                .does(
                        "addWebhook",
                        Role.ANALYST,
                        by((given, change) -> added(
                                change.desk().addHook(text(given, INTEREST), text(given, "address"), change.asker()))))
                .does(
                        "removeWebhook",
                        Role.ANALYST,
                        by((given, change) -> change.desk().removeHook(text(given, ID), change.asker())))
                .does(
                        "resumeWebhook",
                        Role.ANALYST,
                        by((given, change) -> change.desk().resumeHook(text(given, ID), change.asker())));
        fields.on(Interest.class, "InterestPayload").is(INTEREST, interest -> interest);
        fields.on(Feed.class, "OpenedFeed").is(INTEREST, Feed::interest).is("path", Feed::path);
        fields.on(Added.class, "AddedWebhook").is("webhook", Added::webhook).is("secret", Added::secret);
        fields.on(Hook.class, "WebhookPayload").is("webhook", hook -> hook);
    }

    /// What is answered to the adding of a webhook.
    private record Added(Hook webhook, String secret) {}

    /// By whom a change is asked for, and of whom.
    private record Asked(WatchDesk desk, WatchDesk.Asker asker) {}

    private static Function<Change, Object> by(BiFunction<Arguments, Asked, Object> work) {
        return change -> {
            try {
                return work.apply(
                        change.arguments(), new Asked(change.services().watch(), WatchFields.asker(change.caller())));
            } catch (WatchException e) {
                throw ApiException.badInput(e.field(), e.getMessage());
            }
        };
    }

    private static Object save(Arguments given, Asked by) {
        return by.desk()
                .save(given.text(ID), text(given, "name"), ChangeFields.watched(given.object("watched")), by.asker());
    }

    private static Feed feed(WatchDesk.Opened<Interest> opened) {
        return new Feed(opened.what(), FeedAddress.path(opened.secret()));
    }

    private static Added added(WatchDesk.Opened<Hook> opened) {
        return new Added(opened.what(), opened.secret());
    }

    private static String text(Arguments given, String name) {
        return String.valueOf(given.text(name));
    }
}
