package io.monazite.graph.neo4j;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.graph.GraphAdmin;
import io.monazite.graph.GraphException;

/// Looks after the schema, and tells whether the database answers.
@ApplicationScoped
class Neo4jGraphAdmin implements GraphAdmin {

    private final SchemaMigrator migrator;
    private final Statements statements;
    private volatile boolean migrated;

    Neo4jGraphAdmin(SchemaMigrator migrator, Statements statements) {
        this.migrator = migrator;
        this.statements = statements;
    }

    @Override
    public void migrate() {
        migrator.migrate();
        migrated = true;
    }

    @Override
    public boolean ready() {
        if (!migrated) {
            return false;
        }
        try {
            return !statements.read(Statement.VERSION, Map.of(), row -> row).isEmpty();
        } catch (GraphException.StoreUnavailable e) {
            return false;
        }
    }
}
