package io.monazite.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// Reports say what the answer says, and where each figure comes from.
@QuarkusTest
class ReportsIT {

    private static final String QUESTION = "?supplier=company:irel&destination=country:JP&buyersIn=country:JP";
    private static final Pattern CITED = Pattern.compile("\\[(\\d+)], (?:one origin|\\d+ origins)");
    private static final Pattern LISTED = Pattern.compile("^(\\d+)\\. ", Pattern.MULTILINE);

    @Inject
    BundledData bundled;

    @Inject
    Exported exported;

    @BeforeEach
    void load() throws InterruptedException {
        bundled.require();
    }

    @Test
    void theReportTellsTheAnswerAndItsSources() {
        String report = text("md" + QUESTION);
        assertThat(report)
                .startsWith("# Who in or of Japan loses supply if IREL (India) Limited withholds all of what it sells,"
                        + " toward Japan?\n")
                .contains("| Japan | rare earths | at least 1,000 t, with no upper bound known (gross weight) |")
                .contains("| tonnes not stated |")
                .contains("`BUYER_NOT_NAMED`", "`SOLE_NAMED_SUPPLIER`", "REQUESTED")
                .contains("snapshot `", "Ask again: <http");
        assertThat(CITED.matcher(report).results().map(ReportsIT::number))
                .isNotEmpty()
                .isSubsetOf(
                        LISTED.matcher(report).results().map(ReportsIT::number).toList());
    }

    @Test
    void thePageTellsTheSameAndNeedsNothingElse() {
        Response page = RestAssured.given().urlEncodingEnabled(false).get("/reports/who-loses-supply.html" + QUESTION);
        assertThat(page.contentType()).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.asString())
                .contains("<td>at least 1,000 t, with no upper bound known (gross weight)</td>")
                .doesNotContain("<script", "<img", "<link");
        assertThat(RestAssured.given()
                        .urlEncodingEnabled(false)
                        .header("If-None-Match", page.header("ETag"))
                        .get("/reports/who-loses-supply.html" + QUESTION)
                        .statusCode())
                .isEqualTo(304);
    }

    /// What sources write is text in every form.
    @Test
    void awkwardNamesAreText() throws InterruptedException {
        exported.require();
        String query = "?supplier=company:trial-mine";
        assertThat(text("html" + query)).contains("Trial Mine").doesNotContain("<press>");
        assertThat(text("md" + query))
                .contains("A \"trial\" \\<press\\> \\& sons", "and \"quotes\"; lines")
                .doesNotContain("<press>");
    }

    @Test
    void whatIsUnknownIsNotZero() {
        String report = text("md?supplier=company:lynas&material=material:yttrium");
        assertThat(report).contains("This is what no source tells, not that").contains("`NO_KNOWN_FLOW`");
        assertThat(RestAssured.get("/reports/who-loses-supply.pdf?supplier=company:irel")
                        .statusCode())
                .isEqualTo(404);
    }

    /// What is only planned is not told as if it were shipped.
    @Test
    void whichFlowsCountIsTold() {
        assertThat(text("md" + QUESTION))
                .containsPattern(": .*, (shipped|reported), ")
                .doesNotContain("counting flows");
        assertThat(text("md" + QUESTION + "&status=PLANNED&rationing=DOMESTIC_FIRST"))
                .contains(", counting flows of status planned, where buyers at home are served first?\n");
    }

    private static String text(String file) {
        Response answer = RestAssured.given().urlEncodingEnabled(false).get("/reports/who-loses-supply." + file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    private static String number(MatchResult found) {
        return found.group(1);
    }
}
