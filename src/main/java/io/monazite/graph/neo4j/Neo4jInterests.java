package io.monazite.graph.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import io.monazite.domain.NodeId;
import io.monazite.graph.Interest;
import io.monazite.graph.Interests;
import io.monazite.graph.WatchKind;
import io.monazite.graph.Watched;

/// Keeps a node for each interest.
@ApplicationScoped
class Neo4jInterests implements Interests {

    private final Statements statements;

    Neo4jInterests(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean save(Interest interest) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("name", interest.name());
        properties.put("entities", texts(interest.watched().entities()));
        properties.put("materials", texts(interest.watched().materials()));
        properties.put("countries", texts(interest.watched().countries()));
        properties.put("kinds", texts(interest.watched().kinds()));
        Map<String, Object> parameters = Map.of(
                "id", interest.id(),
                "owner", interest.owner(),
                "savedAt", interest.savedAt().atZone(ZoneOffset.UTC),
                "properties", properties);
        return !statements
                .write(writing -> writing.run(Statement.SAVE_INTEREST, parameters))
                .isEmpty();
    }

    @Override
    public List<Interest> all(@Nullable String owner) {
        return read(null, owner, null);
    }

    @Override
    public Optional<Interest> find(String id) {
        return read(id, null, null).stream().findFirst();
    }

    @Override
    public Optional<Interest> ofFeed(String feed) {
        return read(null, null, feed).stream().findFirst();
    }

    private List<Interest> read(@Nullable String id, @Nullable String owner, @Nullable String feed) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("owner", owner);
        parameters.put("feed", feed);
        return statements.read(Statement.INTERESTS, parameters, row -> interest(row.get("interest")));
    }

    @Override
    public void feed(String id, @Nullable String feed) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("feed", feed);
        statements.write(writing -> writing.run(Statement.OPEN_INTEREST_FEED, parameters));
    }

    @Override
    public void remove(String id) {
        statements.write(writing -> writing.run(Statement.REMOVE_INTEREST, Map.of("id", id)));
    }

    static Interest interest(Value interest) {
        return new Interest(
                interest.get("id").asString(),
                interest.get("name").asString(),
                interest.get("owner").asString(),
                new Watched(
                        ids(interest.get("entities")),
                        ids(interest.get("materials")),
                        ids(interest.get("countries")),
                        interest.get("kinds").asList(Value::asString).stream()
                                .map(WatchKind::valueOf)
                                .collect(Collectors.toUnmodifiableSet())),
                Rows.instant(interest.get("savedAt"), Instant.EPOCH),
                !interest.get("feed").isNull());
    }

    private static Set<NodeId> ids(Value ids) {
        return ids.asList(Value::asString).stream().map(NodeId::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
