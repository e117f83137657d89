package io.monazite.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// One child from its first start to its last stop; in order, since each start takes seconds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EmbeddedNeo4jIT {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private EmbeddedNeo4j neo4j;
    private Driver driver;

    @BeforeAll
    void start() {
        neo4j = EmbeddedNeo4j.start(EmbeddedSettings.in(folder));
        driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.user(), neo4j.password()));
    }

    @AfterAll
    void close() {
        driver.close();
        neo4j.close();
    }

    @Test
    @Order(1)
    void answers() throws InterruptedException {
        assertThat(neo4j.awaitReady(LONGEST_START)).isTrue();
        driver.executableQuery("CREATE (:Kept {n: 1})").execute();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void keepsThePasswordToItsOwner() throws IOException {
        Path file = folder.resolve("neo4j.password");
        assertThat(Files.readString(file)).hasSizeGreaterThan(40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(3)
    void refusesASecondOneOnTheFolder() {
        assertThatThrownBy(() -> EmbeddedNeo4j.start(EmbeddedSettings.in(folder)))
                .isInstanceOf(EmbeddedException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("in use by another monazite")
                .hasMessageContaining("MONAZITE_DATA");
    }

    @Test
    @Order(4)
    void startsAgainWithAllThatWasCommittedAfterAKill() throws InterruptedException {
        long killed = Objects.requireNonNull(neo4j.pid());
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Instant longest = Instant.now().plus(LONGEST_START);
        while (Objects.requireNonNull(neo4j.pid()) == killed && Instant.now().isBefore(longest)) {
            Thread.onSpinWait();
        }
        assertThat(neo4j.awaitReady(LONGEST_START)).isTrue();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void stopsWithinTwoSeconds() {
        ProcessHandle child =
                ProcessHandle.of(Objects.requireNonNull(neo4j.pid())).orElseThrow();
        Instant ordered = Instant.now();
        neo4j.close();
        assertThat(Duration.between(ordered, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    @Order(6)
    void makesANewPasswordIfTheFileIsLost() throws IOException, InterruptedException {
        Files.delete(folder.resolve("neo4j.password"));
        try (EmbeddedNeo4j again = EmbeddedNeo4j.start(EmbeddedSettings.in(folder))) {
            assertThat(again.awaitReady(LONGEST_START)).isTrue();
            driver.close();
            driver = GraphDatabase.driver(again.uri(), AuthTokens.basic(again.user(), again.password()));
            assertThat(kept()).isEqualTo(1);
        }
    }

    @Test
    @Order(7)
    void takesAPasswordThatLooksLikeAnOption(@TempDir Path other) throws IOException, InterruptedException {
        Files.writeString(other.resolve("neo4j.password"), "-one in sixty-four random passwords begins so\n");
        try (EmbeddedNeo4j child = EmbeddedNeo4j.start(EmbeddedSettings.in(other))) {
            assertThat(child.awaitReady(LONGEST_START)).isTrue();
            try (Driver own = GraphDatabase.driver(child.uri(), AuthTokens.basic(child.user(), child.password()))) {
                own.verifyConnectivity();
            }
        }
    }

    private int kept() {
        return driver.executableQuery("MATCH (k:Kept) RETURN count(k) AS kept")
                .execute()
                .records()
                .getFirst()
                .get("kept")
                .asInt();
    }
}
