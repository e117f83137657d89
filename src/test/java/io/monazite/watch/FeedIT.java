package io.monazite.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import io.monazite.access.KeyRing;
import io.monazite.api.Sample;
import io.monazite.testsupport.TestNeo4j;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// A feed tells what changed to whoever has its address, and nothing to others.
@QuarkusTest
class FeedIT {

    private static final String OPEN = "mutation ($id: ID!) { openFeed(interest: $id) { path interest { feedOpen } } }";
    private static final String CLOSE = "mutation ($id: ID!) { closeFeed(interest: $id) { interest { feedOpen } } }";

    @Inject
    Sample sample;

    @Inject
    KeyRing keys;

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void whatChangedIsAnItemWithItsArticle() throws FeedException {
        Watcher one = Watcher.known(keys);
        String id = one.saved("Stakes & <Japan>", Map.of("kinds", List.of("STAKES")));
        String path = one.ask(OPEN, Map.of("id", id)).getString("data.openFeed.path");
        Response first = read(path);
        assertThat(first.contentType()).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(first.header("Cache-Control")).contains("private");
        assertThat(first.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(RestAssured.given()
                        .header("If-None-Match", first.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        SyndFeed feed = parsed(first);
        assertThat(feed.getTitle()).isEqualTo("Stakes & <Japan>");
        SyndEntry before = feed.getEntries().getFirst();
        assertThat(before.getTitle()).isEqualTo("New: Ownership Toyota Tsusho – Toyotsu Rare Earths India");

        sample.add("{\"type\":\"ownership\",\"owner\":\"company:magnets\",\"asset\":\"company:trei\","
                + "\"percentage\":1,\"source\":\"article:wire\"}");
        List<SyndEntry> entries = parsed(read(path)).getEntries();
        assertThat(entries).hasSize(2);
        SyndEntry news = entries.getFirst();
        assertThat(news.getTitle()).isEqualTo("New: Ownership Magnets of Japan – Toyotsu Rare Earths India");
        assertThat(news.getLink()).isEqualTo("https://wire.example/1");
        assertThat(news.getDescription().getValue()).contains("India asks for a halt (A Wire)");
        assertThat(news.getUri()).startsWith("ownership:").contains("@");
        assertThat(news.getPublishedDate()).isNotNull();
        assertThat(entries.getLast().getUri()).isEqualTo(before.getUri());
    }

    @Test
    void whatIsDeniedOrOnlyPlannedIsToldSo() throws FeedException {
        Watcher one = Watcher.known(keys);
        String id = one.saved("Magnets", Map.of("entities", List.of("company:magnets")));
        String path = one.ask(OPEN, Map.of("id", id)).getString("data.openFeed.path");
        String stake = "{\"type\":\"ownership\",\"owner\":\"company:magnets\",\"asset\":\"company:%s\","
                + "\"percentage\":1,\"source\":\"article:wire\",%s}";
        sample.add(
                stake.formatted("trei", "\"state\":\"PLANNED\""),
                stake.formatted("irel", "\"stance\":\"DENIES\""),
                stake.formatted("northern", "\"state\":\"HELD\""));
        assertThat(parsed(read(path)).getEntries())
                .extracting(SyndEntry::getTitle)
                .filteredOn(title -> title.startsWith("New: Ownership Magnets of Japan"))
                .extracting(title -> title.replaceAll(".* – [^,]*", ""))
                .containsExactlyInAnyOrder(", planned", ", denied", "");
    }

    @Test
    void onlyTheLatestAddressOpensIt() {
        Watcher one = Watcher.known(keys);
        String id = one.saved("All", Map.of());
        String first = one.ask(OPEN, Map.of("id", id)).getString("data.openFeed.path");
        String second = one.ask(OPEN, Map.of("id", id)).getString("data.openFeed.path");
        assertThat(second).isNotEqualTo(first).doesNotContain(id);
        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(second).statusCode()).isEqualTo(200);
        assertThat(one.ask(CLOSE, Map.of("id", id)).getBoolean("data.closeFeed.interest.feedOpen"))
                .isFalse();
        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(read("/interests/feed/" + id + ".rss").statusCode()).isEqualTo(404);
    }

    @Test
    void whoseKeyIsRevokedHasNoFeedAnyMore() {
        Watcher one = Watcher.known(keys);
        String id = one.saved("All", Map.of());
        String path = one.ask(OPEN, Map.of("id", id)).getString("data.openFeed.path");
        assertThat(read(path).statusCode()).isEqualTo(200);
        one.isRevoked(keys);
        assertThat(read(path).statusCode()).isEqualTo(404);
    }

    /// Such as one that was saved when other kinds of things were watched.
    @Test
    void whatIsWatchedAndCannotBeIsToldAsSuch() {
        Watcher one = Watcher.known(keys);
        String id = one.saved("Materials", Map.of());
        String path = one.ask(OPEN, Map.of("id", id)).getString("data.openFeed.path");
        TestNeo4j.driver()
                .executableQuery("MATCH (i:Interest {id: $id}) SET i.materials = ['company:irel']")
                .withParameters(Map.of("id", id))
                .execute();
        Response refused = read(path);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("BAD_INPUT");
        assertThat(refused.jsonPath().getString("message")).contains("company:irel");
    }

    private static Response read(String path) {
        return RestAssured.given().get(path);
    }

    private static SyndFeed parsed(Response answer) throws FeedException {
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }
}
