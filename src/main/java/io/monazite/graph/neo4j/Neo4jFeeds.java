package io.monazite.graph.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import io.monazite.graph.Feeds;

/// Keeps a node for each source that ever ran.
@ApplicationScoped
class Neo4jFeeds implements Feeds {

    private final Statements statements;

    Neo4jFeeds(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<State> take(Wish wish) {
        Map<String, Object> parameters = held(wish);
        parameters.put("cause", wish.cause());
        parameters.put("manual", wish.manual());
        parameters.put("gap", wish.gap().toMillis());
        parameters.put("counts", wish.counts());
        return statements.write(writing -> writing.run(Statement.TAKE_FEED, parameters)).stream()
                .findFirst()
                .map(row -> state(row.get("feed"), false));
    }

    @Override
    public boolean keep(Wish wish) {
        return statements
                        .write(writing -> writing.run(Statement.KEEP_FEED, held(wish)))
                        .getFirst()
                        .get("held")
                        .asLong()
                > 0;
    }

    @Override
    public void release(Wish wish, Mark mark, Health health) {
        Map<String, @Nullable Object> outcome = new HashMap<>();
        outcome.put("setup", mark.setup());
        outcome.put("etag", mark.etag());
        outcome.put("lastModified", mark.lastModified());
        outcome.put("checksum", mark.checksum());
        outcome.put("lastRun", moment(health.lastRun()));
        outcome.put("lastSuccess", moment(health.lastSuccess()));
        outcome.put("failingSince", moment(health.failingSince()));
        outcome.put("failures", health.failures());
        outcome.put("notBefore", moment(health.notBefore()));
        Map<String, Object> parameters = held(wish);
        parameters.put("outcome", outcome);
        statements.write(writing -> writing.run(Statement.RELEASE_FEED, parameters));
    }

    @Override
    public Map<String, State> all() {
        return statements
                .read(
                        Statement.FEEDS,
                        Map.of(),
                        row -> Map.entry(
                                row.get("feed").get("name").asString(),
                                state(row.get("feed"), row.get("running").asBoolean())))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void pause(String source, boolean paused) {
        Map<String, Object> parameters = Parameters.at(0)
                .put("source", source)
                .put("paused", paused ? true : null)
                .map();
        statements.write(writing -> writing.run(Statement.PAUSE_FEED, parameters));
    }

    private static Map<String, Object> held(Wish wish) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("source", wish.source());
        parameters.put("holder", wish.holder());
        parameters.put("seconds", wish.lasts().toSeconds());
        return parameters;
    }

    private static State state(Value feed, boolean running) {
        return new State(
                new Mark(text(feed, "setup"), text(feed, "etag"), text(feed, "lastModified"), text(feed, "checksum")),
                new Health(
                        moment(feed, "lastRun"),
                        moment(feed, "lastSuccess"),
                        moment(feed, "failingSince"),
                        feed.get("failures").asLong(0),
                        moment(feed, "notBefore")),
                !feed.get("paused").isNull(),
                running,
                text(feed, "holder"),
                moment(feed, "began"));
    }

    private static @Nullable Object moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(Value map, String name) {
        return map.get(name).isNull() ? null : Rows.instant(map.get(name), Instant.EPOCH);
    }

    private static @Nullable String text(Value map, String name) {
        return map.get(name).isNull() ? null : map.get(name).asString();
    }
}
