package io.monazite.ingest.comtrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.testsupport.FeedTrial;

/// Answers of UN Comtrade.
class ComtradeFormTest {

    private final ComtradeForm form = new ComtradeForm();

    @Test
    void importsAndExportsBetweenCountries() throws IOException {
        FeedTrial trial = FeedTrial.of(form, "comtrade.json");
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines(
                        "supply", "supplier", "buyer", "material", "basis", "period", "tonnes", "qualifier", "source"))
                .containsExactly(
                        "country:IN | country:JP | material:hs-284690 | GROSS | 2023 | 1012.3456 | - | "
                                + "article:un-comtrade-jp-2023",
                        "country:IN | country:JP | material:hs-284690 | GROSS | 2023 | 900.0 | ABOUT | "
                                + "article:un-comtrade-in-2023",
                        "country:CN | country:US | material:rare-earth-metals | GROSS | 2023 | - | - | "
                                + "article:un-comtrade-us-2023",
                        "country:VN | country:US | material:rare-earth-metals | GROSS | 2023 | - | - | "
                                + "article:un-comtrade-us-2023",
                        "country:CH | country:US | material:hs-850511 | GROSS | 2023 | 1.0 | - | "
                                + "article:un-comtrade-us-2023",
                        "country:JP | country:US | material:hs-2846 | GROSS | 2023-07 | 2.5 | - | "
                                + "article:un-comtrade-us-2023-07");
        assertThat(trial.refused())
                .as("an area, goods that come back, codes that differ, a weight that is no number")
                .containsExactly("8 partnerCode 490", "11 partnerCode 842", "12 partnerCode 36", "13 netWgt \"12,5\"");
    }

    @Test
    void codesAreMaterialsOfTheirOwnBelowThoseOfWhichTheyAreSurelyAKind() throws IOException {
        assertThat(FeedTrial.of(form, "comtrade.json").lines("material", "id", "hs", "parent", "source"))
                .containsExactly(
                        "material:hs-2846 | [\"284610\",\"284690\"] | material:rare-earths | article:un-comtrade",
                        "material:hs-284690 | [\"284690\"] | material:hs-2846 | article:un-comtrade",
                        "material:hs-850511 | [\"850511\"] | material:permanent-magnets | article:un-comtrade");
    }

    @Test
    void aWeightThatIsNotStatedIsUnknown() throws IOException {
        JsonNode row = FeedTrial.of(form, "comtrade.json").rows("supply").get(2);
        assertThat(row.path("status").asText()).isEqualTo("SHIPPED");
        assertThat(row.path("note").asText()).contains("net weight is not stated");
        assertThat(row.path("locator").asText())
                .isEqualTo("$.data[?(@.reporterCode==842 && @.partnerCode==156 && @.flowCode=='M' "
                        + "&& @.cmdCode=='280530' && @.period=='2023')]");
    }

    @Test
    void whatIsNoAnswerOfItIsNoFeed() {
        for (String other : new String[] {
            "",
            "Rate limit is exceeded. Try again in 1 seconds.",
            "<html></html>",
            "{\"error\":\"no key\"}",
            "[1]",
            "{\"data\":[{\"cmdCode\":\"280530\"",
            "{\"data\":[{\"x\":[%s]}]}".formatted("1,".repeat(700_000) + "1")
        }) {
            assertThatThrownBy(() -> FeedTrial.of(form, "x", other.getBytes(StandardCharsets.UTF_8), Map.of()))
                    .isInstanceOf(IOException.class);
        }
    }
}
