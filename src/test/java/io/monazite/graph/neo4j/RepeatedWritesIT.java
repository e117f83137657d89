package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Record;

import io.monazite.testsupport.TestNeo4j;

/// A connection that is cut after a commit and before its answer has the driver send the whole transaction once more:
/// it must find its own work and leave it as it is.
class RepeatedWritesIT {

    private static final Statements STATEMENTS =
            new Statements(TestNeo4j.driver(), Duration.ofSeconds(30), Duration.ofSeconds(2));
    private static final String MINE = "mine";
    private static final String OTHER = "other";

    @BeforeEach
    void schema() {
        TestNeo4j.wipe();
        new SchemaMigrator(STATEMENTS).migrate();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADD_HOOK", "BEGIN_AUDIT", "SAVE_EXPORT", "SAVE_SCENARIO", "START_LOAD"})
    void whatIsCreatedIsCreatedOnce(Statement statement) {
        Map<String, Object> parameters = Map.of(
                "id", "one", "holder", MINE, "sequence", 7, "properties", Map.of("name", "first", "state", "new"));
        send(statement, parameters);
        send(statement, parameters);

        assertThat(TestNeo4j.driver()
                        .executableQuery("MATCH (n {id: 'one'}) RETURN count(n) AS count")
                        .execute()
                        .records())
                .singleElement()
                .satisfies(row -> assertThat(row.get("count").asInt()).isOne());
    }

    @Test
    void aCommitIsToldOnceMore() {
        long sequence = begin(MINE);
        List<Record> first = commit(sequence);

        assertThat(commit(sequence)).isEqualTo(first).hasSize(1);
    }

    /// Meanwhile another load took hold: it keeps it.
    @Test
    void aCommitThatIsSentAgainLeavesTheNextLoadAlone() {
        long sequence = begin(MINE);
        List<Record> first = commit(sequence);
        begin(OTHER);

        assertThat(commit(sequence)).isEqualTo(first);
        assertThat(send(Statement.KEEP_HOLD, Map.of("holder", OTHER, "seconds", 30)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("held").asInt()).isOne());
    }

    @Test
    void aFeedThatIsTakenOnceMoreIsNotTakenForAnAbandonedOne() {
        Map<String, Object> wish = Map.of(
                "source", "feed", "holder", MINE, "seconds", 60, "cause", "test", "manual", false, "gap", 60_000L,
                "counts", true);
        send(Statement.TAKE_FEED, wish);

        assertThat(send(Statement.TAKE_FEED, wish))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("feed").get("holder").isNull()).isTrue());
        assertThat(send(Statement.TAKE_FEED, with(wish, "holder", OTHER))).isEmpty();
    }

    @Test
    void aHookThatIsTakenOnceMoreIsHad() {
        ZonedDateTime told = ZonedDateTime.parse("2026-01-01T00:00:00Z");
        send(Statement.SAVE_INTEREST, Map.of("id", "i", "owner", "o", "savedAt", told, "properties", Map.of()));
        send(Statement.ADD_HOOK, Map.of("id", "h", "properties", Map.of("interest", "i", "told", told)));
        Map<String, Object> wish = Map.of("id", "h", "holder", MINE, "state", told.plusDays(1), "seconds", 60);
        send(Statement.TAKE_HOOK, wish);

        assertThat(send(Statement.TAKE_HOOK, wish)).hasSize(1);
        assertThat(send(Statement.TAKE_HOOK, with(wish, "holder", OTHER))).isEmpty();
    }

    private static long begin(String holder) {
        long sequence = send(Statement.TAKE_HOLD, Map.of("holder", holder, "seconds", 30))
                .getFirst()
                .get("sequence")
                .asLong();
        send(
                Statement.START_LOAD,
                Map.of("id", "load:" + sequence, "holder", holder, "sequence", sequence, "properties", Map.of()));
        return sequence;
    }

    private static List<Record> commit(long sequence) {
        return send(
                Statement.COMMIT_LOAD,
                Map.of("holder", MINE, "sequence", sequence, "digest", "d", "counts", Map.of("rowsRead", 1)));
    }

    private static List<Record> send(Statement statement, Map<String, Object> parameters) {
        return STATEMENTS.write(writing -> writing.run(statement, parameters));
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(map);
        changed.put(name, value);
        return changed;
    }
}
