package io.monazite.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import io.monazite.graph.Detail;
import io.monazite.graph.Onward;
import io.monazite.graph.Relation;
import io.monazite.graph.Shown;

/// What the fields of one request look at, worked out once for each field of the document, of which there are few, and
/// not for each row.
final class Looks {

    private final Map<List<Field>, Detail> atFacts = new ConcurrentHashMap<>();
    private final Map<List<Field>, Optional<Onward>> onward = new ConcurrentHashMap<>();
    private final Map<List<Field>, Shown> atEntities = new ConcurrentHashMap<>();
    private final Map<List<Field>, Boolean> furtherOn = new ConcurrentHashMap<>();

    /// How much of the facts of a connection.
    Detail atFacts(DataFetchingEnvironment connection) {
        return atFacts.computeIfAbsent(fields(connection), _ -> LookedAt.facts(connection));
    }

    /// How far a connection of facts is selected once more at an end of these.
    Optional<Onward> onward(DataFetchingEnvironment connection, Relation relation) {
        return onward.computeIfAbsent(fields(connection), _ -> Steps.of(connection, relation));
    }

    /// How much of the entities of a connection.
    Shown atNodes(DataFetchingEnvironment connection) {
        return atEntities.computeIfAbsent(fields(connection), _ -> LookedAt.nodes(connection));
    }

    /// How much of the entity in a field.
    Shown atEntity(DataFetchingEnvironment field) {
        return atEntities.computeIfAbsent(fields(field), _ -> LookedAt.entity(field));
    }

    /// Whether a connection has a page after or before this one.
    boolean furtherOn(DataFetchingEnvironment connection) {
        return furtherOn.computeIfAbsent(fields(connection), _ -> LookedAt.furtherOn(connection));
    }

    private static List<Field> fields(DataFetchingEnvironment field) {
        return field.getMergedField().getFields();
    }
}
