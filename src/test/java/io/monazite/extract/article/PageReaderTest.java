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
    void aDayWithinASentenceIsNotThatOfTheArticle() {
        String sentence =
                "India and Japan agreed on November 16, 2012 that rare earths were to be shipped for years, and "
                        + "nobody has asked since.";
        assertThat(PageReader.text("A headline\n\n" + sentence).published()).isNull();
        assertThat(PageReader.html("<html><body><p>%s</p><p>%s</p></body></html>".formatted(sentence, PARAGRAPH), "")
                        .published())
                .isNull();
        assertThat(PageReader.text("A headline\n\nTOKYO, June 13, 2025 (A Wire) - " + sentence)
                        .published())
                .isEqualTo("2025-06-13");
        assertThat(PageReader.html(
                                "<html><body><p>By A. Writer, 3 May 2024</p><p>%s</p></body></html>"
                                        .formatted(sentence),
                                "")
                        .published())
                .isEqualTo("2024-05-03");
    }

    @Test
    void anAddressThatAPageNamesIsWholeOrNone() {
        String page = "<html><head><meta property=\"og:url\" content=\"%s\"/></head><body><p>A text.</p></body></html>";
        assertThat(PageReader.html(page.formatted("//paper.example/a"), "").url())
                .isNull();
        assertThat(PageReader.html(page.formatted("/a"), "").url()).isNull();
        assertThat(PageReader.html(page.formatted("//paper.example/a"), "https://paper.example/x")
                        .url())
                .isEqualTo("https://paper.example/a");
        assertThat(Addresses.canonical("//paper.example/a")).isEqualTo("//paper.example/a");
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
