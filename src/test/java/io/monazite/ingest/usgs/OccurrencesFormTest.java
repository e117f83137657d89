package io.monazite.ingest.usgs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.testsupport.FeedTrial;

/// The database of rare-earth occurrences.
class OccurrencesFormTest {

    private final OccurrencesForm form = new OccurrencesForm();

    @Test
    void deposits() throws IOException {
        FeedTrial trial = FeedTrial.of(form, "usgs-ree.csv");
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("deposit", "id", "name", "aliases", "country", "latitude", "longitude", "status"))
                .startsWith(
                        "deposit:usgs-ree-7047 | Chatrapur | [\"Chhatrapur\"] | country:IN | 19.2959 | 84.9543 | "
                                + "Byproduct producer",
                        "deposit:usgs-ree-4113 | Kangankunde | - | country:MW | -15.125 | 34.9094 | No production",
                        "deposit:usgs-ree-4560 | Araxá | [\"Barreiro\"] | country:BR | -19.6599 | -46.9448 | "
                                + "No production(?)")
                .contains("deposit:usgs-ree-5001 | Somewhere | - | country:MM | - | - | Not known")
                .contains("deposit:usgs-ree-5006 | Range | - | - | -25.1 | 115.2 | Producer")
                .hasSize(10);
    }

    @Test
    void whatTheyHoldWithItsSortAndYearAsFarAsToldSurely() throws IOException {
        FeedTrial trial = FeedTrial.of(form, "usgs-ree.csv");
        assertThat(trial.lines("reserve", "of", "category", "basis", "date", "tonnes", "worded", "note"))
                .containsExactly(
                        "deposit:usgs-ree-4113 | RESOURCE | REO | - | 107000.0 | 0.107 inferred Mt | -",
                        "deposit:usgs-ree-4560 | RESOURCE | REO | - | 8100000.0 | 8.1 Mt | "
                                + "Whether reserve or resource is not said.",
                        "deposit:usgs-ree-1283 | RESOURCE | REO | - | 1600000.0 | 1.6 Mt | "
                                + "Whether reserve or resource is not said.",
                        "deposit:usgs-ree-1283 | RESOURCE | REO | 2011 | 4400000.0 | 4.4 resource Mt | -",
                        "deposit:usgs-ree-5005 | RESERVE | REO | 1988 | 22000.0 | 0.022 reserve Mt | -",
                        "deposit:usgs-ree-5006 | RESOURCE | REO | - | {\"low\":50000.0,\"high\":200000.0} | "
                                + "0.05 to 0.2 Mt | Whether reserve or resource is not said.");
        assertThat(trial.refused())
                .containsExactly(
                        "6 RR_TREO_Mt 0.000583 + 0.000389 SRE2O3",
                        "7 Latitude, Longitude 98.5, 12",
                        "7 RR_TREO_Mt 0.025 proven + 0.01 inferred",
                        "8 Latitude, Longitude 25.1,",
                        "8 RR_TREO_Mt 0.0038 exploitable",
                        "9 RR_TREO_Mt 32000 inferred",
                        "11 Country Utopia",
                        "12 ID_No x");
    }

    /// The bundled data hold some of its records by hand: a second article for the same database would make it confirm
    /// itself.
    @Test
    void itIsTheArticleThatTheBundledDataName() throws IOException {
        FeedTrial trial = FeedTrial.of(form, "usgs-ree.csv");
        assertThat(trial.rows("article")).containsExactly(bundled("articles.ndjson", "article:usgs-ree"));
        assertThat(trial.rows("publisher")).containsExactly(bundled("publishers.ndjson", "publisher:usgs"));
    }

    private static JsonNode bundled(String file, String id) throws IOException {
        try (InputStream bytes = OccurrencesFormTest.class.getResourceAsStream("/starter/" + file)) {
            assertThat(bytes).isNotNull();
            JsonMapper json = new JsonMapper();
            for (String line : new String(bytes.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.contains("\"id\": \"%s\"".formatted(id))) {
                    return json.readTree(line);
                }
            }
        }
        throw new AssertionError(id + " is not among the bundled data");
    }
}
