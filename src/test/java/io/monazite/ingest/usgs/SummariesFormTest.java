package io.monazite.ingest.usgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.monazite.testsupport.FeedTrial;

/// The Mineral Commodity Summaries in their three forms.
class SummariesFormTest {

    private final SummariesForm form = new SummariesForm();

    @Test
    void aFileForEachCommodity() throws IOException {
        FeedTrial trial = FeedTrial.of(form, "mcs2024-raree_world.csv");
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("article", "id", "published", "kind", "licence"))
                .containsExactly("article:usgs-mcs-2024 | 2024 | DATASET | public domain");
        assertThat(trial.lines("production", "party", "material", "basis", "period", "tonnes", "qualifier"))
                .containsExactly(
                        "country:US | material:rare-earths | REO | 2022 | 42000.0 | -",
                        "country:US | material:rare-earths | REO | 2023 | 43000.0 | ABOUT",
                        "country:AU | material:rare-earths | REO | 2022 | 18000.0 | -",
                        "country:AU | material:rare-earths | REO | 2023 | 18000.0 | ABOUT",
                        "country:MM | material:rare-earths | REO | 2022 | 12000.0 | -",
                        "country:MM | material:rare-earths | REO | 2023 | 38000.0 | ABOUT",
                        "country:CN | material:rare-earths | REO | 2022 | 210000.0 | -",
                        "country:CN | material:rare-earths | REO | 2023 | 240000.0 | ABOUT",
                        "country:MY | material:rare-earths | REO | 2022 | 80.0 | -",
                        "country:MY | material:rare-earths | REO | 2023 | 0.0 | -",
                        "country:VN | material:rare-earths | REO | 2022 | 1200.0 | -",
                        "country:VN | material:rare-earths | REO | 2023 | 600.0 | ABOUT",
                        "country:BR | material:rare-earths | REO | 2022 | - | -",
                        "country:BR | material:rare-earths | REO | 2023 | 80.0 | ABOUT",
                        "country:WORLD | material:rare-earths | REO | 2022 | 300000.0 | ABOUT",
                        "country:WORLD | material:rare-earths | REO | 2023 | 350000.0 | ABOUT");
        assertThat(trial.lines("reserve", "of", "category", "date", "tonnes", "qualifier"))
                .containsExactly(
                        "country:US | RESERVE | - | 1800000.0 | -",
                        "country:AU | RESERVE | - | 5700000.0 | -",
                        "country:CN | RESERVE | - | 4.4E7 | -",
                        "country:VN | RESERVE | - | 2.2E7 | -",
                        "country:BR | RESERVE | - | 2.1E7 | MORE_THAN",
                        "country:WORLD | RESERVE | - | 1.1E8 | ABOUT");
        assertThat(trial.refused())
                .as("a country that is none, for each of its figures")
                .containsExactly("9 country Atlantis", "9 country Atlantis");
    }

    @Test
    void withheldIsToldAndNotZero() throws IOException {
        assertThat(FeedTrial.of(form, "mcs2024-raree_world.csv").lines("production", "party", "worded", "note"))
                .contains("country:BR | W t | Withheld by the source.")
                .contains("country:MY | — t | Estimated by the source.");
    }

    @Test
    void oneWideTable() throws IOException {
        byte[] asInWindows = new String(FeedTrial.sample("MCS2025_World_Data.csv"), StandardCharsets.UTF_8)
                .getBytes(Charset.forName("windows-1252"));
        FeedTrial trial = FeedTrial.of(form, "data/world.csv", asInWindows, Map.of());
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("production", "party", "period", "tonnes", "qualifier", "source"))
                .containsExactly(
                        "country:IN | 2023 | 2900.0 | - | article:usgs-mcs-2025",
                        "country:IN | 2024 | 2900.0 | ABOUT | article:usgs-mcs-2025",
                        "country:CI | 2023 | 10.0 | LESS_THAN | article:usgs-mcs-2025",
                        "country:RU | 2023 | 2500.0 | - | article:usgs-mcs-2025",
                        "country:RU | 2024 | {\"low\":2000.0,\"high\":2500.0} | BETWEEN | article:usgs-mcs-2025",
                        "country:TH | 2023 | 3600.0 | - | article:usgs-mcs-2025",
                        "country:WORLD | 2023 | 376000.0 | ABOUT | article:usgs-mcs-2025",
                        "country:WORLD | 2024 | 390000.0 | ABOUT | article:usgs-mcs-2025");
        assertThat(trial.lines("reserve", "of", "date", "tonnes"))
                .containsExactly(
                        "country:CA | 2024 | 830000.0",
                        "country:IN | 2024 | 6900000.0",
                        "country:RU | 2024 | 3800.0",
                        "country:TH | 2024 | 4500.0",
                        "country:WORLD | 2024 | 9.0E7");
        assertThat(trial.refused())
                .containsExactly(
                        "7 PROD_EST_2024 13 000",
                        "7 CAP_2023 1",
                        "8 unit carats",
                        "8 unit carats",
                        "9 type Refinery production, rare-earth-oxide equivalent",
                        "11 record MCS2025,Rare earths,Broken,\"only, five\",cells");
    }

    @Test
    void oneLongTable() throws IOException {
        FeedTrial trial = FeedTrial.of(form, "MCS2026_Commodities_Data.csv");
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("production", "party", "material", "period", "tonnes", "qualifier"))
                .containsExactly(
                        "country:IN | material:rare-earths | 2024 | 2900.0 | -",
                        "country:IN | material:rare-earths | 2025 | 3100.0 | ABOUT",
                        "country:CN | material:rare-earths | 2025 | - | -",
                        "country:CN | material:yttrium | 2024 | {\"low\":10000.0,\"high\":15000.0} | BETWEEN");
        assertThat(trial.lines("reserve", "of", "date", "tonnes", "basis", "source"))
                .containsExactly("country:IN | 2025 | 7200000.0 | REO | article:usgs-mcs-2026");
        assertThat(trial.refused()).containsExactly("8 Year lately");
    }

    @Test
    void theEditionIsToldByTheRecordTheFileOrTheConfiguration() throws IOException {
        byte[] table = FeedTrial.sample("MCS2026_Commodities_Data.csv");
        assertThat(FeedTrial.of(form, "data.csv", table, Map.of()).rows()).isEmpty();
        assertThat(FeedTrial.of(form, "data.csv", table, Map.of()).refused()).isNotEmpty();
        assertThat(FeedTrial.of(form, "data.csv", table, Map.of("year", "2026")).rows("reserve"))
                .hasSize(1);
    }

    @Test
    void otherThingsAreNoTable() {
        for (String other : new String[] {
            "",
            "<!DOCTYPE html><html><body>Sorry</body></html>",
            "Please limit requests to one every 5 seconds",
            "a,b\n1,2"
        }) {
            assertThatThrownBy(() -> FeedTrial.of(
                            form, "mcs2024-raree_world.csv", other.getBytes(StandardCharsets.UTF_8), Map.of()))
                    .isInstanceOf(IOException.class);
        }
    }
}
