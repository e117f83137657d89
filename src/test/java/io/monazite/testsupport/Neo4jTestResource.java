package io.monazite.testsupport;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/// Gives every `@QuarkusTest` the Neo4j of this run; no test has to name it.
@WithTestResource(value = Neo4jTestResource.class, scope = TestResourceScope.GLOBAL)
public final class Neo4jTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestNeo4j.Server server = TestNeo4j.server();
        return Map.of(
                "quarkus.neo4j.uri", server.uri(),
                "quarkus.neo4j.authentication.username", server.user(),
                "quarkus.neo4j.authentication.password", server.password());
    }

    @Override
    public void stop() {
        // It serves the whole run and ends with the JVM.
    }
}
