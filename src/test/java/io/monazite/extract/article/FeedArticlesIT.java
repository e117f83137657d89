package io.monazite.extract.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.NodeId;
import io.monazite.extract.Extraction;
import io.monazite.extract.Extractor;
import io.monazite.extract.ProposedClaim;
import io.monazite.extract.Quotation;
import io.monazite.extract.rules.RuleExtractor;
import io.monazite.graph.SupplyGraph;
import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;
import io.monazite.ingest.Warrant;
import io.monazite.ingest.news.FeedOfNewsForm;
import io.monazite.provenance.Method;
import io.monazite.testsupport.Ready;
import io.quarkus.test.junit.QuarkusTest;

/// What feeds and folders bring is read as what is sent: once, with copies known, and nothing of it counts unless
/// configuration trusts its source.
@QuarkusTest
class FeedArticlesIT {

    @Inject
    FeedArticles articles;

    @Inject
    ArticleForm form;

    @Inject
    LoadService loads;

    @Inject
    SupplyGraph graph;

    /// Names of this test alone.
    private final String tag =
            UUID.randomUUID().toString().replaceAll("[-0-9]", "x").substring(0, 12);

    private final Collected rows = new Collected();

    /// Rows as a form hands them over.
    private static final class Collected implements FeedForm.Rows {

        private final List<Map<String, ?>> rows = new ArrayList<>();

        @Override
        public void row(long line, Map<String, ?> row) {
            rows.add(new LinkedHashMap<>(row));
        }

        @Override
        public void refused(long line, String field, String value, String reason) {
            throw new AssertionError(reason);
        }

        List<Map<String, ?>> of(String type) {
            return rows.stream().filter(row -> type.equals(row.get("type"))).toList();
        }
    }

    @BeforeEach
    void names() throws InterruptedException {
        Ready.await();
        load("""
                {"type":"article","id":"article:names-%1$s","title":"Names"}
                {"type":"company","id":"company:qu%1$s","name":"Qu%1$s Minerals","source":"article:names-%1$s"}
                {"type":"company","id":"company:zo%1$s","name":"Zo%1$s Magnets","source":"article:names-%1$s"}
                {"type":"material","id":"material:ndpr-oxide","name":"NdPr oxide","stage":"SEPARATION",\
                "source":"article:names-%1$s"}
                """.formatted(tag));
    }

    @Test
    void aFeedWithTextsBringsClaimsAndKnowsItsOwnCopies() throws IOException {
        read(feed(), Map.of());
        assertThat(rows.of("article")).hasSize(3);
        assertThat(rows.of("publisher")).isNotEmpty();
        List<Map<String, ?>> claims = rows.of("supply");
        assertThat(claims).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.get("review")).isEqualTo("PROPOSED");
            assertThat(claim.get("method")).isEqualTo("RULE");
            assertThat(String.valueOf(claim.get("quote"))).startsWith("Qu" + tag);
        });
        assertThat(claims.get(1).get("copiedFrom"))
                .isEqualTo(List.of(claims.get(0).get("claim")));
        load(rows.rows);

        rows.rows.clear();
        read(feed(), Map.of());
        assertThat(rows.of("supply")).as("the second time").isEmpty();
        assertThat(rows.of("article")).as("what has no text is the feed's own").hasSize(1);
    }

    @Test
    void anEntryWithoutParagraphsIsReadAndOneWithoutTextHoldsUpNoOther() throws IOException {
        read(
                rss(
                        entry("Lines", "wire", "lines-" + tag, story("").replace("\n\n", "<br>")),
                        entry("A picture", "wire", "figure-" + tag, "<figure>%s</figure>".formatted(story("p"))),
                        entry("In short", "wire", "short-" + tag, "Little is known.")),
                Map.of());
        assertThat(rows.of("article")).hasSize(3);
        assertThat(rows.of("supply")).hasSize(1);
    }

    @Test
    void whatWasNeverLoadedIsNotTakenForKnown() throws IOException {
        read(feed(), Map.of());
        rows.rows.clear();
        read(feed(), Map.of());
        assertThat(rows.of("supply")).hasSize(2);
    }

    @Test
    void textsOfAFeedCanBeLeftAlone() throws IOException {
        read(feed(), Map.of("texts", "off"));
        assertThat(rows.of("article")).hasSize(3);
        assertThat(rows.of("supply")).isEmpty();
    }

    @Test
    void aTrustedSourcesRulesAreAcceptedAboveItsScore() throws IOException {
        file("story.txt", Map.of("accept-from", "0.9", "publisher", "Desk"));
        assertThat(rows.of("supply")).singleElement().satisfies(claim -> {
            assertThat(claim.get("review")).isEqualTo("ACCEPTED");
            assertThat(claim.get("reviewedBy")).isNotNull();
        });
        load(rows.rows);
    }

    @Test
    void belowItsScoreTheyWait() throws IOException {
        file("story.html", Map.of("accept-from", "0.99"));
        assertThat(rows.of("supply"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.get("review")).isEqualTo("PROPOSED"));
    }

    @Test
    void aScoreThatIsNoneAndAFileWithoutTextAreRefused() {
        assertThatThrownBy(() -> file("story.txt", Map.of("accept-from", "90")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("accept-from");
        assertThatThrownBy(() -> form.read(content("empty.html", "<html><body></body></html>", Map.of()), rows))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no text");
    }

    @Test
    void whatAModelReadIsNeverAccepted() {
        String text = story("p");
        Submission trusted = new Submission(
                false, null, null, null, null, null, null, Submission.Keep.QUOTES, "source", Warrant.OWN, 0.1, false);
        Page page = PageReader.text(text);
        ArticleIntake.Arrival arrival = new ArticleIntake.Arrival(
                trusted, page, NodeId.parse("article:t-" + tag), null, "hash", Sketch.of(text));
        ProposedClaim claim = new ProposedClaim(
                "supply",
                Map.of(
                        "supplier", "company:qu" + tag,
                        "buyer", "company:zo" + tag,
                        "material", "material:ndpr-oxide",
                        "period", "2024",
                        "status", "SHIPPED"),
                Quotation.of(text, 0, 20),
                null,
                null,
                "model",
                1.0);
        Extraction read = new Extraction(List.of(claim), List.of());
        Extractor rules = RuleExtractor.english();
        for (Extractor extractor : List.of(rules, new Modelled(rules))) {
            Reading reading = new Reading("en", true, List.of(new Reading.By(extractor, read)), null, Map.of());
            ArticleRows made = new ArticleRows(arrival, reading, null, graph, graph.version());
            assertThat(made.claims().getFirst().get("review"))
                    .isEqualTo(extractor.method() == Method.RULE ? "ACCEPTED" : "PROPOSED");
        }
    }

    /// The rules under a model's name.
    private record Modelled(Extractor rules) implements Extractor {

        @Override
        public String name() {
            return "model";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Method method() {
            return Method.MODEL;
        }

        @Override
        public Extraction extract(io.monazite.extract.ArticleText article, io.monazite.extract.Gazetteer gazetteer) {
            return rules.extract(article, gazetteer);
        }
    }

    private void read(String feed, Map<String, String> options) throws IOException {
        new FeedOfNewsForm(articles).read(content("https://wire.example/feed", feed, options), rows);
    }

    private void file(String name, Map<String, String> options) throws IOException {
        String text = name.endsWith(".html")
                ? "<html><body><article>%s</article></body></html>".formatted(story("p"))
                : story("");
        form.read(content("clippings/" + name, text, options), rows);
    }

    private static FeedContent content(String at, String text, Map<String, String> options) {
        return new FeedContent(
                at, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LocalDate.of(2025, 3, 5), options);
    }

    private void load(List<Map<String, ?>> made) {
        StringBuilder lines = new StringBuilder();
        made.forEach(row -> {
            try {
                lines.append(new com.fasterxml.jackson.databind.json.JsonMapper().writeValueAsString(row))
                        .append('\n');
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        load(lines.toString());
    }

    private void load(String ndjson) {
        LoadReport report = loads.load(
                new ByteArrayInputStream(ndjson.getBytes(StandardCharsets.UTF_8)),
                new LoadFormat.Ndjson(),
                new LoadOptions("test", null, false, LoadOptions.OnError.REJECT));
        assertThat(report.failures()).isEmpty();
        assertThat(report.state()).isIn(LoadState.COMMITTED, LoadState.UNCHANGED);
    }

    /// @param element around each paragraph; none where it is plain text
    private String story(String element) {
        String[] paragraphs = {
            "Qu%1$s Minerals ships more".formatted(tag),
            "Qu%1$s Minerals shipped 700 tonnes of NdPr oxide to Zo%1$s Magnets in 2024.".formatted(tag),
            "The port was busy all year, and those who live beside it say that they had not seen the like of it since "
                    + "the old days of the harbour, when the ships still came under sail and the warehouses were full.",
            "Nobody there would say what became of it, and the harbour master had gone fishing for the day (%s)."
                    .formatted(tag)
        };
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            text.append(element.isEmpty() ? paragraph + "\n\n" : "<%1$s>%2$s</%1$s>".formatted(element, paragraph));
        }
        return text.toString();
    }

    private String feed() {
        return rss(
                entry("More ships", "wire", tag, story("p")),
                entry("More ships again", "copies", tag, story("p")),
                entry("In short", "wire", "short-" + tag, "Little is known."));
    }

    private static String rss(String... entries) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><link>https://wire.example</link>"
                + "<description>D</description>" + String.join("", entries) + "</channel></rss>";
    }

    private static String entry(String title, String host, String path, String text) {
        return """
                <item><title>%1$s</title><link>https://%2$s.example/%3$s</link><guid>%2$s-%3$s</guid>\
                <pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate><description><![CDATA[%4$s]]></description></item>\
                """.formatted(title, host, path, text);
    }
}
