package io.monazite.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.monazite.testsupport.FeedTrial;

/// Feeds and pages of news.
class NewsFormsTest {

    private final FeedOfNewsForm feed = new FeedOfNewsForm((content, rows) -> (line, sent) -> false);
    private final PageForm page = new PageForm();

    @Test
    void rss() throws IOException {
        FeedTrial trial = FeedTrial.of(feed, "rss.xml");
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("article", "title", "url", "published", "language", "publisher"))
                .containsExactly(
                        "India’s miner & Japan: what next | https://www.example.org/india-japan/ | 2025-06-14 | en | "
                                + "publisher:example-org",
                        "Rare earths—and India’s choice | https://www.example.org/choice/ | - | en | "
                                + "publisher:example-org");
        assertThat(trial.refused()).containsExactly("3 link ", "4 title ", "5 link javascript:alert(1)");
    }

    @Test
    void anEntryIsTheSameWhenItsAddressChanges() throws IOException {
        String moved = new String(FeedTrial.sample("rss.xml"), StandardCharsets.UTF_8)
                .replace("https://www.example.org/india-japan/</link>", "https://www.example.org/moved/</link>");
        assertThat(FeedTrial.of(feed, "x", moved.getBytes(StandardCharsets.UTF_8), Map.of())
                        .lines("article", "id"))
                .isEqualTo(FeedTrial.of(feed, "rss.xml").lines("article", "id"));
    }

    @Test
    void atom() throws IOException {
        FeedTrial trial = FeedTrial.of(
                feed, "x", FeedTrial.sample("atom.xml"), Map.of("publisher", "Example", "licence", "CC BY"));
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("article", "title", "url", "published", "licence"))
                .containsExactly("Magnets made here | http://example.net/1 | 2025-06-14 | CC BY");
        assertThat(trial.lines("publisher", "id", "name")).containsExactly("publisher:example-net | Example");
    }

    @Test
    void externalEntitiesAreNotRead() {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<rss version=\"2.0\"><channel><title>t</title><item><title>&x;</title>"
                + "<link>https://example.org/1</link></item></channel></rss>";
        assertThatThrownBy(() -> FeedTrial.of(feed, "x", xml.getBytes(StandardCharsets.UTF_8), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void pagesWithMetadata() throws IOException {
        FeedTrial trial = FeedTrial.of(page, "page.html");
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("article", "title", "url", "published", "language"))
                .containsExactly("Terres rares : l’Inde veut garder les siennes pour elle | "
                        + "https://www.example.fr/terres-rares-1 | 2025-06-13 | fr");
        assertThat(trial.refused()).containsExactly("1 script {not json}");
        assertThatThrownBy(() -> FeedTrial.of(page, "x", "<p>no".getBytes(StandardCharsets.UTF_8), Map.of()))
                .isInstanceOf(IOException.class);
    }
}
