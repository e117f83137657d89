package io.monazite.api;

import java.util.Objects;
import java.util.Optional;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/// How the fields of all connections and edges are answered.
final class Connections {

    private Connections() {}

    static Optional<DataFetcher<?>> field(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "edges" -> field -> connection(field).edges();
                    case "nodes" -> field -> connection(field).nodes();
                    case "pageInfo" -> field -> connection(field).pageInfo();
                    case "totalCount" -> field -> connection(field).count().get();
                    default -> null;
                });
    }

    static Optional<DataFetcher<?>> edge(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "cursor" -> field -> edge(field).cursor();
                    case "node" -> field -> edge(field).node();
                    default -> null;
                });
    }

    private static Connection<?> connection(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<Connection<?>>getSource());
    }

    private static Connection.Edge<?> edge(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<Connection.Edge<?>>getSource());
    }
}
