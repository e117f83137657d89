package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.testsupport.BundledData;
import io.monazite.testsupport.FeedTrial;
import io.quarkus.test.junit.QuarkusTest;

/// A feed beside the bundled data: what is there already is joined and not doubled.
@QuarkusTest
class MatchedFeedIT {

    private static final NodeId CHATRAPUR = NodeId.parse("deposit:chatrapur");
    private static final NodeId KANGANKUNDE = NodeId.parse("deposit:kangankunde");

    @Inject
    BundledData data;

    @Inject
    SupplyGraph graph;

    @Inject
    LoadService loads;

    @Inject
    @Any
    Instance<FeedForm> forms;

    @Test
    void theDatabaseOfOccurrencesIsJoined() throws IOException, InterruptedException {
        data.require();
        FeedTrial first = FeedTrial.of(occurrences(), "usgs-ree.csv");
        assertThat(first.lines("deposit", "id"))
                .startsWith("deposit:chatrapur", "deposit:kangankunde", "deposit:araxa", "deposit:strange-lake")
                .contains("deposit:usgs-ree-5001", "deposit:usgs-ree-5002");
        assertThat(first.lines("reserve", "of")).contains("deposit:kangankunde", "deposit:araxa");
        assertThat(load(first).state()).isEqualTo(LoadState.COMMITTED);

        Entity chatrapur = graph.entities(List.of(CHATRAPUR), graph.version()).get(CHATRAPUR);
        assertThat(chatrapur).isNotNull();
        assertThat(chatrapur.texts("aliases")).contains("deposit:usgs-ree-7047", "Chhatrapur");
        assertThat(graph.entities(List.of(NodeId.parse("deposit:usgs-ree-7047"), KANGANKUNDE), graph.version()))
                .containsOnlyKeys(KANGANKUNDE);

        FeedTrial again = FeedTrial.of(occurrences(), "usgs-ree.csv");
        assertThat(again.rows()).isEqualTo(first.rows());
        assertThat(load(again).state()).isEqualTo(LoadState.UNCHANGED);
    }

    private FeedForm occurrences() {
        return forms.stream()
                .filter(form -> form.name().equals("usgs-ree"))
                .findFirst()
                .orElseThrow();
    }

    private LoadReport load(FeedTrial trial) {
        LoadReport report = loads.load(
                new ByteArrayInputStream(trial.load()),
                new LoadFormat.Ndjson(),
                new LoadOptions("test", null, false, LoadOptions.OnError.REJECT));
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).isEmpty();
        return report;
    }
}
