package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.monazite.domain.NodeId;
import io.monazite.ingest.comtrade.ComtradeForm;
import io.monazite.ingest.ftm.FollowTheMoneyForm;
import io.monazite.ingest.gleif.EntitiesForm;
import io.monazite.ingest.gleif.ParentsForm;
import io.monazite.ingest.news.FeedOfNewsForm;
import io.monazite.ingest.news.PageForm;
import io.monazite.ingest.usgs.OccurrencesForm;
import io.monazite.ingest.usgs.SummariesForm;
import io.monazite.provenance.Method;
import io.monazite.provenance.Review;
import io.monazite.testsupport.FeedTrial;

/// What forms make of feeds is loaded beside the bundled data, all of it, and is nothing new the second time.
class FeedLoadTest {

    @TempDir
    Path data;

    private final GraphInMemory graph = new GraphInMemory();

    @Test
    void allFeedsLoadAndLoadAgain() throws IOException {
        try (InputStream bundled = StarterData.open()) {
            assertThat(load(bundled.readAllBytes()).state()).isEqualTo(LoadState.COMMITTED);
        }
        loads(FeedTrial.of(new SummariesForm(), "mcs2024-raree_world.csv"));
        loads(FeedTrial.of(new SummariesForm(), "MCS2025_World_Data.csv"));
        loads(FeedTrial.of(new SummariesForm(), "MCS2026_Commodities_Data.csv"));
        loads(FeedTrial.of(new OccurrencesForm(), "usgs-ree.csv"));
        loads(FeedTrial.of(new ComtradeForm(), "comtrade.json"));
        loads(FeedTrial.of(new EntitiesForm(), "gleif-level1.csv"));
        loads(FeedTrial.of(new ParentsForm(), "gleif-level2.csv"));
        loads(FeedTrial.of(new FollowTheMoneyForm(), "ftm.json"));
        loads(FeedTrial.of(new FeedOfNewsForm((content, rows) -> (line, sent) -> false), "rss.xml"));
        loads(FeedTrial.of(new FeedOfNewsForm((content, rows) -> (line, sent) -> false), "atom.xml"));
        loads(FeedTrial.of(new PageForm(), "page.html"));
    }

    private void loads(FeedTrial trial) throws IOException {
        LoadReport report = load(trial.load());
        assertThat(report.failures()).isEmpty();
        assertThat(report.state()).isEqualTo(LoadState.COMMITTED);
        assertThat(load(trial.load()).state()).as("the same again").isEqualTo(LoadState.UNCHANGED);
        List<String> articles = trial.lines("article", "id");
        assertThat(graph.sources.keySet()).extracting(NodeId::toString).containsAll(articles);
        long claiming =
                trial.rows().size() - articles.size() - trial.rows("publisher").size();
        assertThat(graph.claims.values().stream()
                        .filter(claim -> articles.contains(claim.article().toString()))
                        .filter(claim -> claim.method() == Method.RULE)
                        .filter(claim -> claim.review() == Review.ACCEPTED)
                        .filter(claim -> !claim.id().key().endsWith("/location")))
                .hasSize((int) claiming);
    }

    private LoadReport load(byte[] rows) throws IOException {
        return new LoadService(
                        graph, new LoadFolder(data, Duration.ofDays(1)), graph.trail, new RunningLoads(), ended -> {})
                .load(
                        new ByteArrayInputStream(rows),
                        new LoadFormat.Ndjson(),
                        new LoadOptions("test", null, false, LoadOptions.OnError.REJECT));
    }
}
