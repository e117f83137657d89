package io.monazite.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/// The addresses of the page, and what goes with its document.
@QuarkusTest
class PageRoutesIT {

    @Test
    void everyViewIsTheSameDocument() {
        String document = given().get("/").then().statusCode(200).extract().asString();
        assertThat(document).contains("<monazite-page>").doesNotContain("<script>", "style=", "http://", "https://");
        for (String view : PageRoutes.VIEWS) {
            assertThat(given().get("/" + view + "?evidence=x").asString()).isEqualTo(document);
            assertThat(given().get("/" + view + "/some-key").asString()).isEqualTo(document);
        }
    }

    @Test
    void nothingButItsOwnScriptsRuns() {
        Response document = given().get("/company/irel");
        assertThat(document.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(document.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(document.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(document.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void otherAddressesStayUnknown() {
        given().get("/companies").then().statusCode(404);
        given().get("/static/bundle/none.js").then().statusCode(404);
    }

    /// GraphiQL brings scripts of its own kind; the page's policy is not laid on it.
    @Test
    void graphiQlIsLeftAlone() {
        Response page = given().get("/q/graphql-ui/?query=x");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).isNull();
    }

    @Test
    void theScriptKnowsTheSameViews() throws IOException {
        String script = Files.readString(Path.of("src/main/resources/web/app/routes.js"));
        String views = script.substring(script.indexOf("VIEWS = ["), script.indexOf("];"));
        assertThat(Pattern.compile("'(\\w+)'").matcher(views).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(PageRoutes.VIEWS);
    }
}
