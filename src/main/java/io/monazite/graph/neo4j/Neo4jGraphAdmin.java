package io.monazite.graph.neo4j;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.graph.GraphAdmin;

/// Looks after the schema, and tells whether the database answers.
@ApplicationScoped
class Neo4jGraphAdmin implements GraphAdmin {

    private final SchemaMigrator migrator;
    private final CurrentVersion current;
    private volatile boolean migrated;

    Neo4jGraphAdmin(SchemaMigrator migrator, CurrentVersion current) {
        this.migrator = migrator;
        this.current = current;
    }

    @Override
    public void migrate() {
        migrator.migrate();
        migrated = true;
    }

    @Override
    public boolean ready() {
        return migrated && current.isTold();
    }

    @Override
    public boolean answered() {
        return current.answered();
    }
}
