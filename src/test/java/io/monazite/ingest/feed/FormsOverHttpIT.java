package io.monazite.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.graph.LoadRun;
import io.monazite.ingest.LoadService;
import io.monazite.testsupport.BundledData;
import io.monazite.testsupport.FeedTrial;
import io.monazite.testsupport.WebServer;
import io.quarkus.test.junit.QuarkusTest;

/// A source of each form, fetched from a server of the tests beside the bundled data.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsOverHttpIT {

    private final WebServer server = new WebServer();
    private boolean begun;

    @Inject
    SourceRunner runner;

    @Inject
    LoadService loads;

    @Inject
    BundledData data;

    @BeforeEach
    void begin() throws InterruptedException {
        if (!begun) {
            data.require();
            begun = true;
        }
    }

    @AfterAll
    void end() {
        server.close();
    }

    /// Level 1 of GLEIF comes before level 2, which names its companies.
    ///
    /// @param refused how many rows of the sample are traps
    @ParameterizedTest
    @CsvSource(textBlock = """
            rss,           rss.xml,                       application/rss+xml,  3
            rss,           atom.xml,                      application/atom+xml, 0
            news-page,     page.html,                     text/html,            1
            usgs-mcs,      mcs2024-raree_world.csv,       text/csv,             2
            usgs-mcs,      MCS2025_World_Data.csv,        text/csv,             6
            usgs-mcs,      MCS2026_Commodities_Data.csv,  text/csv,             1
            usgs-ree,      usgs-ree.csv,                  text/csv,             8
            comtrade,      comtrade.json,                 application/json,     4
            gleif-lei,     gleif-level1.csv,              text/csv,             3
            gleif-lei,     gleif-level1.json,             application/json,     1
            gleif-lei,     gleif-api.json,                application/json,     0
            gleif-parents, gleif-level2.csv,              text/csv,             4
            ftm,           ftm.json,                      application/json,     8
            csv,           event.csv,                     text/csv,             1
            """)
    void whatIsSentIsTakenOnce(String form, String sample, String type, int refused) {
        byte[] bytes = FeedTrial.sample(sample);
        server.answers("/" + sample, exchange -> WebServer.send(exchange, 200, type, bytes));
        LoadRun first = run(source(form, sample, Map.of("kind", "event")));
        assertThat(first.state()).as("%s", first).isEqualTo(LoadRun.State.COMMITTED);

        LoadRun second = run(source(form, sample, Map.of("kind", "event")));
        assertThat(second.state()).as("%s", second).isEqualTo(LoadRun.State.UNCHANGED);
        assertThat(second.counts().rowsRead()).as("the same bytes are not read").isZero();

        LoadRun third = run(source(form, sample, Map.of("kind", "event", "read", "anew")));
        assertThat(third.state()).as("%s", third).isEqualTo(LoadRun.State.UNCHANGED);
        assertThat(third.counts().rowsRead()).isEqualTo(first.counts().rowsRead());
        assertThat(loads.check()).isEmpty();
        assertThat(List.of(first, third))
                .as("%s", first.refused())
                .extracting(run -> run.counts().rowsRefused())
                .containsOnly((long) refused);
    }

    private LoadRun run(FeedSource source) {
        return runner.run(source, Occasion.hand("somebody", false))
                .orElseThrow()
                .getFirst();
    }

    private FeedSource source(String form, String sample, Map<String, String> options) {
        return new FeedSource(
                sample.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                form,
                new FeedSource.Where.Web(server.at("/" + sample)),
                null,
                true,
                false,
                .5,
                1_000_000,
                Map.of(),
                options);
    }
}
