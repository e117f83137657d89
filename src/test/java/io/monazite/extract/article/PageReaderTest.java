package io.monazite.extract.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageReaderTest {

    private static final String PARAGRAPH = "Lynas shipped 3,000 tonnes of NdPr oxide to Japan in 2024, and more is to "
            + "come this year, as the company says in its report on the past quarter.";

    @Test
    void theMainTextIsTakenAndWhatStandsBesideItIsNot() {
        Page page = PageReader.html(
                """
                <html lang="en"><head><title>Site - Story</title>
                <link rel="canonical" href="/story">
                <meta property="og:site_name" content="The Paper"/>
                <script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"The story",
                "datePublished":"2025-02-03T10:00:00Z","publisher":{"name":"The Paper"}}]}</script></head>
                <body><nav><p>Menu of many words that are no part of the story at all, but long enough</p></nav>
                <div id="x"><p>%s</p><p>%s</p><ul><li>A point of it.</li></ul></div>
                <footer><p>Straight into your inbox, every day, without any charge whatever.</p></footer></body></html>
                """.formatted(PARAGRAPH, PARAGRAPH.replace("Lynas", "Iluka")), "https://paper.example/x");
        assertThat(page.text())
                .startsWith(PARAGRAPH)
                .contains("\n\nIluka", "A point of it.")
                .doesNotContain("Menu", "inbox");
        assertThat(page.title()).isEqualTo("The story");
        assertThat(page.url()).isEqualTo("https://paper.example/story");
        assertThat(page.publisher()).isEqualTo("The Paper");
        assertThat(page.published()).isEqualTo("2025-02-03");
        assertThat(page.language()).isEqualTo("en");
    }

    @Test
    void textThatStandsInNoBlockIsTakenAsItStands() {
        Page page = PageReader.html(
                "<html><body><article>%s<br><br>A second one,\nof <b>two</b> lines.<div>A third.</div>And more."
                                .formatted(PARAGRAPH)
                        + "<nav>Menu</nav></article></body></html>",
                "");
        assertThat(page.text()).isEqualTo(PARAGRAPH + "\n\nA second one, of two lines.\n\nA third.\n\nAnd more.");
    }

    @Test
    void ofPlainTextTheFirstLineIsTheTitleAndADateIsTheDay() {
        Page page = PageReader.text("India tightens its grip\r\n\r\nJun 14, 2025\r\n\r\nMore on 3 May 2024.");
        assertThat(page.title()).isEqualTo("India tightens its grip");
        assertThat(page.published()).isEqualTo("2025-06-14");
        assertThat(page.text()).doesNotContain("\r");
    }

    @Test
    void anAddressIsWrittenInOneWay() {
        assertThat(Addresses.canonical("HTTPS://Paper.Example/a/b/?utm_source=x&id=7&fbclid=9#top"))
                .isEqualTo("https://paper.example/a/b?id=7");
        assertThat(Addresses.canonical(" ")).isNull();
    }

    @Test
    void nearlyTheSameTextsAreLikeEachOtherAndOthersAreNot() {
        String story = (PARAGRAPH + " ").repeat(1)
                + "Nobody at the ministry would say who had bought the rest of it, nor when "
                + "the next ship would leave for the port of Yokohama with what was left in the store.";
        Sketch sketch = Sketch.of(story);
        assertThat(sketch.likeness(Sketch.of(story + " Reporting by our desk.")))
                .isGreaterThan(0.7);
        assertThat(sketch.likeness(
                        Sketch.of("Quite another story about a plant in Estonia that makes magnets for cars.")))
                .isLessThan(0.1);
    }
}
