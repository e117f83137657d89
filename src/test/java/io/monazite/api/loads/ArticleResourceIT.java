package io.monazite.api.loads;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.testsupport.Ready;
import io.monazite.testsupport.WebServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/// An article comes in, its claims wait, and what a reviewer decides counts from then on.
@QuarkusTest
class ArticleResourceIT {

    /// Names of this test alone, so that nothing else in the graph is touched.
    private final String tag = UUID.randomUUID()
            .toString()
            .replace("-", "")
            .replaceAll("[0-9]", "x")
            .substring(0, 12);

    private final String miner = "Qu" + tag + " Minerals";
    private final String maker = "Zo" + tag + " Magnets";

    @BeforeEach
    void awaitService() throws InterruptedException {
        Ready.await();
    }

    @Test
    void withoutAKeyNothingIsTaken() {
        given().contentType("text/plain")
                .body("a text")
                .post("/articles")
                .then()
                .statusCode(401);
    }

    @Test
    @TestSecurity(
            user = "desk",
            roles = {"loader", "reviewer"})
    void proposalsCountOnceTheyAreAcceptedAndNoLongerOnceTheyAreRejected() {
        loadNames();
        JsonPath taken = send(story(), "2025-03-04").statusCode(201).extract().jsonPath();
        String article = taken.getString("article");
        assertThat(taken.getString("state")).isEqualTo("NEW");
        assertThat(taken.getList("proposals")).hasSize(1);
        assertThat(taken.getList("unresolved")).isNotEmpty();
        assertThat(supplies()).isEmpty();

        JsonPath queue =
                graphql("{ proposals(filter: {article: \"%s\"}) { totalCount nodes { id standing score start end "
                                .formatted(article)
                        + "claim { quote review } key { field values } known { id } } } }");
        assertThat(queue.getInt("data.proposals.totalCount")).isEqualTo(1);
        Map<String, Object> proposal = queue.getMap("data.proposals.nodes[0]");
        assertThat(proposal.get("standing")).isEqualTo("NEW");
        int start = queue.getInt("data.proposals.nodes[0].start");
        int end = queue.getInt("data.proposals.nodes[0].end");
        assertThat(story().substring(start, end)).isEqualTo(queue.getString("data.proposals.nodes[0].claim.quote"));

        String accepted = decide(
                "acceptClaims(ids: [\"%s\"], reason: \"as it says\")".formatted(proposal.get("id")), "acceptClaims");
        assertThat(supplies()).containsExactly(700f);
        String amended = decide(
                "amendClaim(id: \"%s\", fields: [{name: \"tonnes\", value: \"710\"}], reason: \"a slip\")"
                        .formatted(accepted),
                "amendClaim");
        assertThat(supplies()).containsExactly(710f);
        String rejected = decide("rejectClaims(ids: [\"%s\"], reason: \"not so\")".formatted(amended), "rejectClaims");
        assertThat(supplies()).isEmpty();
        decide("reopenClaims(ids: [\"%s\"], reason: \"look again\")".formatted(rejected), "reopenClaims");
        assertThat(graphql("{ proposals(filter: {article: \"%s\"}) { totalCount } }".formatted(article))
                        .getInt("data.proposals.totalCount"))
                .isEqualTo(1);
        JsonPath again = graphql(
                "mutation { rejectClaims(ids: [\"%s\"], reason: \"no\") { decisions { after } } }".formatted(accepted));
        assertThat(again.getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
        assertThat(again.getString("errors[0].message")).contains("counts no longer");
    }

    @Test
    @TestSecurity(user = "desk", roles = "loader")
    void theSameArticleIsOneAndACopyIsLinkedToItsOriginal() {
        loadNames();
        String first = given().contentType("text/plain; charset=utf-8")
                .queryParam("published", "2025-03-04")
                .queryParam("url", "https://wire.example/" + tag)
                .body(story())
                .post("/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("article");
        send(story() + "\n", "2025-03-04").statusCode(200).body("state", equalTo("KNOWN"), "article", equalTo(first));
        given().contentType("text/html")
                .queryParam("published", "2025-03-05")
                .queryParam("url", "https://copies.example/" + tag)
                .body("<html><body><article>%s</article></body></html>"
                        .formatted(story().replaceAll("(?m)^(.+)$", "<p>$1</p>")))
                .post("/articles")
                .then()
                .statusCode(201)
                .body("copyOf", equalTo(first), "proposals[0].copiedFrom", hasSize(1));
    }

    @Test
    @TestSecurity(user = "desk", roles = "loader")
    void anArticleIsFetchedByItsAddressFromWhereItMay() {
        loadNames();
        try (WebServer web = new WebServer()) {
            String page = "<html><head><link rel=canonical href=https://other.example/stolen><title>T</title></head>"
                    + "<body><article>%s</article></body></html>"
                            .formatted(story().replaceAll("(?m)^(.+)$", "<p>$1</p>"));
            web.answers("/story", exchange -> WebServer.send(exchange, 200, "text/html; charset=utf-8", page));
            web.answers("/table", exchange -> WebServer.send(exchange, 200, "application/json", "{}"));
            web.redirects("/away", "http://localhost:%d/story".formatted(web.port()));
            String article = fetch(web.at("/story?utm_source=x").toString())
                    .statusCode(201)
                    .body("state", equalTo("NEW"), "proposals", hasSize(1))
                    .extract()
                    .path("article");
            fetch("# the same\r\n" + web.at("/story")).statusCode(200).body("article", equalTo(article));
            fetch(web.at("/table").toString()).statusCode(422).body("code", equalTo("NO_ARTICLE"));
            fetch(web.at("/none").toString()).statusCode(502).body("code", equalTo("NOT_FETCHED"));
            fetch(web.at("/away").toString()).statusCode(403).body("code", equalTo("FETCH_NOT_ALLOWED"));
            fetch("http://169.254.169.254/latest").statusCode(403).body("code", equalTo("FETCH_NOT_ALLOWED"));
            fetch("not an address").statusCode(422).body("code", equalTo("NO_ADDRESS"));
            fetch(web.at("/a") + "\n" + web.at("/b")).statusCode(400).body("code", equalTo("BAD_INPUT"));
            assertThat(graphql("{ article(id: \"%s\") { url } }".formatted(article))
                            .getString("data.article.url"))
                    .isEqualTo(web.at("/story").toString());
        }
    }

    @Test
    @TestSecurity(
            user = "desk",
            roles = {"loader", "analyst"})
    void whatIsNearlyKnownIsToldAndTheTextIsKeptWhereItMayBe() {
        loadNames();
        load("""
                {"type":"supply","supplier":"company:%2$s","buyer":"company:%3$s","material":"material:ndpr-oxide",\
                "basis":"REO","period":"2023","status":"SHIPPED","tonnes":650,"source":"article:names-%1$s"}
                {"type":"supply","supplier":"company:%2$s","buyer":"country:JP","material":"material:ndpr-oxide",\
                "basis":"REO","period":"2023","status":"SHIPPED","tonnes":10,"source":"article:names-%1$s"}
                {"type":"country","id":"country:JP","name":"Japan","source":"article:names-%1$s"}
                """.formatted(tag, slug(miner), slug(maker)));
        String article = given().contentType("text/plain; charset=utf-8")
                .queryParam("published", "2025-03-04")
                .queryParam("publisher", "A Kept Daily")
                .body(story())
                .post("/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("article");
        String question = """
                { articleText(article: "%1$s") none: articleText(article: "article:none")
                  proposals(filter: {article: "%1$s"}) { nodes { standing start end claim { quote } near { id } } } }
                """;
        JsonPath queue = graphql(question.formatted(article));
        assertThat(queue.<String>getList("data.proposals.nodes[0].near.id"))
                .containsExactly("supply:%s/%s/ndpr-oxide/REO/2023/ACTUAL/-".formatted(slug(miner), slug(maker)));
        assertThat(queue.getString("data.proposals.nodes[0].standing")).isEqualTo("NEW");
        assertThat(queue.getString("data.articleText")
                        .substring(
                                queue.getInt("data.proposals.nodes[0].start"),
                                queue.getInt("data.proposals.nodes[0].end")))
                .isEqualTo(queue.getString("data.proposals.nodes[0].claim.quote"));
        assertThat(queue.getString("data.none")).isNull();
    }

    private static ValidatableResponse fetch(String addresses) {
        return given().contentType("text/uri-list")
                .queryParam("published", "2025-03-04")
                .body(addresses.getBytes(StandardCharsets.UTF_8))
                .post("/articles")
                .then();
    }

    @Test
    @TestSecurity(user = "reader", roles = "analyst")
    void whoMayNotReviewIsToldSo() {
        JsonPath refused = graphql("mutation { acceptClaims(ids: [\"claim:none\"]) { decisions { after } } }");
        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
    }

    private ValidatableResponse send(String text, String published) {
        return given().contentType("text/plain; charset=utf-8")
                .queryParam("published", published)
                .body(text)
                .post("/articles")
                .then();
    }

    private List<Float> supplies() {
        return graphql("{ supplies(filter: {supplier: \"company:%s\"}) { nodes { tonnes { best } } } }"
                        .formatted(slug(miner)))
                .getList("data.supplies.nodes.tonnes.best", Float.class);
    }

    private static JsonPath graphql(String document) {
        return given().contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql")
                .then()
                .extract()
                .jsonPath();
    }

    private static String decide(String call, String field) {
        JsonPath answer = graphql("mutation { %s { decisions { before after review } } }".formatted(call));
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return answer.getString("data.%s.decisions[0].after".formatted(field));
    }

    private void loadNames() {
        String source = "article:names-" + tag;
        String rows = """
                {"type":"article","id":"%1$s","title":"Names"}
                {"type":"company","id":"company:%2$s","name":"%3$s","source":"%1$s"}
                {"type":"company","id":"company:%4$s","name":"%5$s","source":"%1$s"}
                {"type":"material","id":"material:ndpr-oxide","name":"NdPr oxide","stage":"SEPARATION","source":"%1$s"}
                """.formatted(source, slug(miner), miner, slug(maker), maker);
        load(rows);
    }

    private static void load(String rows) {
        given().contentType("application/x-ndjson")
                .body(rows.getBytes())
                .post("/loads")
                .then()
                .statusCode(201);
    }

    private String story() {
        return """
                %1$s ships more

                %1$s shipped 700 tonnes of NdPr oxide to %2$s in 2024, customs data showed. The port was busy all \
                year, and those who live beside it say that they had not seen the like of it since the old days of the \
                harbour.

                %1$s shipped 5 tonnes of NdPr oxide to Tasman Motors in 2023. Nobody there would say what \
                became of it.""".formatted(miner, maker);
    }

    private static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }
}
