package io.monazite.graph.neo4j;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import io.monazite.graph.Delivery;
import io.monazite.graph.Hook;
import io.monazite.graph.Hooks;

/// Keeps a node for each hook, and for each of its deliveries.
@ApplicationScoped
class Neo4jHooks implements Hooks {

    private final Statements statements;

    Neo4jHooks(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void add(Hook hook, String secret) {
        Map<String, @Nullable Object> properties = state(hook);
        properties.put("interest", hook.interest());
        properties.put("address", hook.address().toString());
        properties.put("secret", secret);
        properties.put("madeAt", moment(hook.madeAt()));
        statements.write(writing -> writing.run(Statement.ADD_HOOK, with(hook.id(), "properties", properties)));
    }

    @Override
    public List<Hook> of(String interest) {
        return read(null, interest);
    }

    @Override
    public Optional<Hook> find(String id) {
        return read(id, null).stream().findFirst();
    }

    private List<Hook> read(@Nullable String id, @Nullable String interest) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("interest", interest);
        return statements.read(Statement.HOOKS, parameters, row -> hook(row.get("hook")));
    }

    @Override
    public void remove(String id) {
        statements.write(writing -> writing.run(Statement.REMOVE_HOOK, Map.of("id", id)));
    }

    @Override
    public void resume(String id) {
        statements.write(writing -> writing.run(Statement.RESUME_HOOK, Map.of("id", id)));
    }

    @Override
    public List<String> due(Instant state) {
        return statements.read(
                Statement.DUE_HOOKS,
                Map.of("state", state.atZone(ZoneOffset.UTC)),
                row -> row.get("id").asString());
    }

    @Override
    public Optional<Held> take(String id, Instant state, String holder, Duration lasts) {
        Map<String, Object> parameters =
                Map.of("id", id, "state", state.atZone(ZoneOffset.UTC), "holder", holder, "seconds", lasts.toSeconds());
        return statements.write(writing -> writing.run(Statement.TAKE_HOOK, parameters)).stream()
                .findFirst()
                .map(row -> new Held(
                        hook(row.get("hook")),
                        Neo4jInterests.interest(row.get("interest")),
                        row.get("hook").get("secret").asString()));
    }

    @Override
    public void release(Hook after, String holder, @Nullable Delivery delivery) {
        Map<String, Object> parameters = with(after.id(), "state", state(after));
        parameters.put("holder", holder);
        parameters.put("delivery", delivery == null ? null : properties(delivery));
        statements.write(writing -> writing.run(Statement.END_DELIVERY, parameters));
    }

    @Override
    public List<Delivery> deliveries(String hook, int most) {
        return statements.read(
                Statement.DELIVERIES, Map.of("hook", hook, "limit", most), row -> delivery(row.get("delivery")));
    }

    private static Map<String, Object> with(String id, String name, Map<String, @Nullable Object> properties) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put(name, properties);
        return parameters;
    }

    /// What changes of a hook; null is forgotten.
    private static Map<String, @Nullable Object> state(Hook hook) {
        Map<String, @Nullable Object> state = new HashMap<>();
        state.put("told", moment(hook.told()));
        state.put("next", moment(hook.next()));
        state.put("failures", hook.failures());
        state.put("notBefore", moment(hook.notBefore()));
        state.put("paused", hook.paused() ? true : null);
        return state;
    }

    private static Hook hook(Value hook) {
        return new Hook(
                hook.get("id").asString(),
                hook.get("interest").asString(),
                URI.create(hook.get("address").asString()),
                Rows.instant(hook.get("madeAt"), Instant.EPOCH),
                Rows.instant(hook.get("told"), Instant.EPOCH),
                instant(hook.get("next")),
                hook.get("failures").asLong(0),
                instant(hook.get("notBefore")),
                !hook.get("paused").isNull());
    }

    private static Map<String, @Nullable Object> properties(Delivery delivery) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", delivery.id());
        properties.put("hook", delivery.hook());
        properties.put("from", moment(delivery.from()));
        properties.put("to", moment(delivery.to()));
        properties.put("state", delivery.state().name());
        properties.put("attempts", delivery.attempts());
        properties.put("at", moment(delivery.at()));
        properties.put("code", delivery.code());
        properties.put("message", delivery.message());
        return properties;
    }

    private static Delivery delivery(Value delivery) {
        return new Delivery(
                delivery.get("id").asString(),
                delivery.get("hook").asString(),
                Rows.instant(delivery.get("from"), Instant.EPOCH),
                Rows.instant(delivery.get("to"), Instant.EPOCH),
                Delivery.State.valueOf(delivery.get("state").asString()),
                delivery.get("attempts").asLong(),
                Rows.instant(delivery.get("at"), Instant.EPOCH),
                text(delivery.get("code")),
                text(delivery.get("message")));
    }

    private static @Nullable Object moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(Value value) {
        return value.isNull() ? null : Rows.instant(value, Instant.EPOCH);
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
