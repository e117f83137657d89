package io.monazite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import io.monazite.testsupport.PackagedService;
import io.monazite.testsupport.TestNeo4j;

/// The packaged service, started and ended as users, supervisors and accidents do it.
class PackagedSmokeIT {

    @TempDir
    Path temporary;

    @Test
    void startsOnNothingRefusesASecondOneAndStops() throws InterruptedException {
        Path data = temporary.resolve("data");
        try (PackagedService service = PackagedService.start(data, Map.of())) {
            service.awaitReady();
            assertThat(service.children()).hasSize(1);
            ProcessHandle child = service.children().getFirst();

            try (PackagedService second = PackagedService.start(data, Map.of())) {
                assertThat(second.awaitExit()).isNotZero();
                assertThat(second.log()).contains("in use by another monazite").doesNotContain("\tat ");
            }

            Instant ordered = Instant.now();
            service.process().destroy();
            service.awaitExit();
            assertThat(Duration.between(ordered, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void losesNothingCommittedWhenItIsKilledAndLeavesNoChild()
            throws InterruptedException, IOException, ExecutionException, TimeoutException {
        Path data = temporary.resolve("data");
        try (PackagedService service = PackagedService.start(data, Map.of())) {
            service.awaitReady();
            ProcessHandle child = service.children().getFirst();
            try (Driver driver = driver(service, data)) {
                driver.executableQuery("CREATE (:Kept)").execute();
            }
            service.process().destroyForcibly();
            child.onExit().get(20, TimeUnit.SECONDS);
        }
        try (PackagedService again = PackagedService.start(data, Map.of())) {
            again.awaitReady();
            try (Driver driver = driver(again, data)) {
                assertThat(driver.executableQuery("MATCH (k:Kept) RETURN k")
                                .execute()
                                .records())
                        .hasSize(1);
            }
            again.process().destroy();
            again.awaitExit();
        }
    }

    @Test
    void startsNoDatabaseWhenOneIsGiven() throws InterruptedException {
        Path data = temporary.resolve("data");
        TestNeo4j.Server server = TestNeo4j.server();
        Map<String, String> given = Map.of(
                "QUARKUS_NEO4J_URI", server.uri(),
                "QUARKUS_NEO4J_AUTHENTICATION_USERNAME", server.user(),
                "QUARKUS_NEO4J_AUTHENTICATION_PASSWORD", server.password());
        try (PackagedService service = PackagedService.start(data, given)) {
            service.awaitReady();
            assertThat(service.children()).isEmpty();
            assertThat(data.resolve("neo4j")).doesNotExist();
        }
    }

    private static Driver driver(PackagedService service, Path data) throws IOException {
        String password = Files.readString(data.resolve("neo4j.password")).strip();
        return GraphDatabase.driver(service.neo4jUri(), AuthTokens.basic("neo4j", password));
    }
}
