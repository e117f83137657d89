package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.monazite.domain.NodeId;
import io.monazite.matching.Matcher;
import io.monazite.matching.Named;
import io.monazite.matching.Place;

/// Rows of feeds under the ids of the graph.
class MatchedRowsTest {

    private static final Named CHATRAPUR = new Named(
            NodeId.parse("deposit:chatrapur"),
            List.of("Chatrapur (OSCOM) beach sands", "OSCOM"),
            NodeId.country("IN"),
            Set.of(),
            new Place(19.2959, 84.9543));

    private static final Named IREL = new Named(
            NodeId.company("irel"),
            List.of("IREL (India) Limited"),
            NodeId.country("IN"),
            Set.of("id:company:ftm-irel"),
            null);

    private final List<Map<String, Object>> out = new ArrayList<>();
    private final MatchedRows rows = new MatchedRows(new Into(), new Matcher(List.of(CHATRAPUR, IREL)));

    private final class Into implements FeedForm.Rows {
        @Override
        public void row(long line, Map<String, ?> row) {
            out.add(new LinkedHashMap<>(row));
        }

        @Override
        public void refused(long line, String field, String value, String reason) {
            out.add(Map.of("refused", field));
        }
    }

    @Test
    void whatIsSurelyKnownGoesUnderItsIdWithTheSourcesIdAsAnAlias() {
        rows.row(1, deposit("deposit:usgs-ree-7047", "Chatrapur", 19.2959));
        rows.row(2, Map.of("type", "reserve", "of", "deposit:usgs-ree-7047", "tonnes", 1.0));
        assertThat(out.getFirst().get("id")).isEqualTo("deposit:chatrapur");
        assertThat(out.getFirst().get("name")).as("the source's own word").isEqualTo("Chatrapur");
        assertThat(out.getFirst().get("aliases")).isEqualTo(List.of("deposit:usgs-ree-7047"));
        assertThat(out.getFirst().get("note"))
                .isEqualTo("Joined: the source's deposit:usgs-ree-7047 is deposit:chatrapur.");
        assertThat(out.get(1).get("of")).isEqualTo("deposit:chatrapur");
    }

    @Test
    void whatIsNotSureStaysItself() {
        rows.row(1, deposit("deposit:usgs-ree-1", "Chatrapur", 19.6));
        rows.row(2, Map.of("type", "reserve", "of", "deposit:usgs-ree-1"));
        assertThat(out).extracting(row -> row.get("id")).first().isEqualTo("deposit:usgs-ree-1");
        assertThat(out.get(1).get("of")).isEqualTo("deposit:usgs-ree-1");
    }

    @Test
    void ofTwoRecordsOfOneSourceOneAtMostIsIt() {
        rows.row(1, deposit("deposit:usgs-ree-7047", "Chatrapur", 19.2959));
        rows.row(2, deposit("deposit:usgs-ree-7048", "Chatrapur", 19.2960));
        assertThat(out).extracting(row -> row.get("id")).containsExactly("deposit:chatrapur", "deposit:usgs-ree-7048");
    }

    @Test
    void whatWasJoinedBeforeIsKnownByTheSourcesId() {
        rows.row(1, Map.of("type", "ownership", "owner", "country:IN", "asset", "company:ftm-irel"));
        assertThat(out).extracting(row -> row.get("asset")).containsExactly("company:irel");
        rows.row(2, Map.of("type", "company", "id", "company:ftm-irel", "name", "Renamed since"));
        assertThat(out.get(1).get("id")).isEqualTo("company:irel");
    }

    @Test
    void rowsThatComeBeforeWhatTheyNameWaitForIt() {
        rows.row(1, Map.of("type", "ownership", "owner", "company:ftm-new", "asset", "company:ftm-other"));
        rows.row(2, Map.of("type", "operation", "operator", "company:irel", "asset", "deposit:usgs-ree-7047"));
        assertThat(out).isEmpty();
        rows.row(3, deposit("deposit:usgs-ree-7047", "Chatrapur", 19.2959));
        rows.end();
        assertThat(out)
                .extracting(row -> row.get("asset"))
                .containsExactly(null, "company:ftm-other", "deposit:chatrapur");
    }

    @Test
    void noMoreThanSoManyWait() {
        for (int i = 0; i <= MatchedRows.MOST_WAITING; i++) {
            rows.row(i, Map.of("type", "ownership", "owner", "company:ftm-" + i, "asset", "company:irel"));
        }
        assertThat(out).hasSize(1);
        rows.end();
        assertThat(out).hasSize(MatchedRows.MOST_WAITING + 1);
    }

    @Test
    void refusalsPass() {
        rows.refused(1, "name", "", "none");
        assertThat(out).hasSize(1);
    }

    private static Map<String, Object> deposit(String id, String name, double latitude) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "deposit");
        row.put("id", id);
        row.put("name", name);
        row.put("country", "country:IN");
        row.put("latitude", latitude);
        row.put("longitude", 84.9543);
        return row;
    }
}
