package io.monazite.extract.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.extract.ArticleText;
import io.monazite.extract.Extraction;
import io.monazite.extract.rules.RuleExtractor;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;

/// Takes articles in: reads the page, tells whether it is there already or a copy, reads the claims in it, and loads
/// them as
/// proposals. An article is one load.
@ApplicationScoped
public class ArticleIntake {

    private static final String ENGLISH = "en";
    private static final int DIGITS_OF_ID = 20;

    private final SupplyGraph graph;
    private final LoadService loads;
    private final GazetteerReader gazetteers;
    private final ArticleShelf shelf;
    private @Nullable Models models;

    /// What takes some time and memory to read, and is read when the first article comes.
    private record Models(RuleExtractor rules, Languages languages) {}

    ArticleIntake(
            SupplyGraph graph,
            LoadService loads,
            @ConfigProperty(name = "monazite.data", defaultValue = "data") Path data) {
        this.graph = graph;
        this.loads = loads;
        this.gazetteers = new GazetteerReader(graph);
        this.shelf = new ArticleShelf(data);
    }

    /// Takes one article, as it was sent, with what the sender says of it. One at a time, so that of two copies one is
    /// the original.
    ///
    /// @throws io.monazite.ingest.IngestException when the load fails
    /// @throws io.monazite.graph.GraphException when the graph cannot take it
    public synchronized ArticleReport take(byte[] bytes, Submission submission) {
        String decoded = Decoding.text(bytes);
        Page read = submission.html()
                ? PageReader.html(decoded, submission.url() == null ? "" : submission.url())
                : PageReader.text(decoded);
        Page page = read.with(submission);
        String url = Addresses.canonical(page.url());
        String hash = ContentDigest.hash(page.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        NodeId id = id(url, hash);
        Version version = graph.version();
        Optional<ArticleShelf.Kept> same = shelf.same(id, hash, url != null);
        if (same.isPresent()) {
            return known(same.get().id(), same.get().copyOf(), page);
        }
        if (graph.articles(List.of(id), version).containsKey(id)) {
            return known(id.toString(), null, page);
        }
        Sketch sketch = Sketch.of(page.text());
        ArticleShelf.Kept original = shelf.original(hash, sketch).orElse(null);
        return takeNew(new Incoming(submission, page, id, url, hash, sketch, original), version);
    }

    /// An article that was not there.
    ///
    /// @param original of which it is a copy
    record Incoming(
            Submission submission,
            Page page,
            NodeId id,
            @Nullable String url,
            String hash,
            Sketch sketch,
            ArticleShelf.@Nullable Kept original) {

        @Nullable
        LocalDate published() {
            return page.published() == null ? null : LocalDate.parse(page.published());
        }
    }

    private ArticleReport takeNew(Incoming article, Version version) {
        Models ready = models();
        String language = ready.languages()
                .of(article.page().text())
                .orElse(
                        article.page().language() == null
                                ? ENGLISH
                                : article.page().language());
        boolean english = language.equals(ENGLISH);
        Extraction extraction = english
                ? ready.rules()
                        .extract(new ArticleText(article.page().text(), article.published()), gazetteers.at(version))
                : new Extraction(List.of(), List.of());
        ArticleRows rows = new ArticleRows(article, language, ready.rules(), graph, version);
        List<Map<String, Object>> claims = rows.claims(extraction);
        LoadReport report = loads.load(rows.bytes(claims), new LoadFormat.Ndjson(), rows.options());
        boolean recorded = report.state() == LoadState.COMMITTED || report.state() == LoadState.UNCHANGED;
        if (recorded) {
            shelf.keep(new ArticleShelf.Kept(
                    article.id().toString(),
                    article.hash(),
                    article.url() != null,
                    article.sketch(),
                    article.original() == null ? null : article.original().id(),
                    new TreeMap<>(rows.claimsBySubject()),
                    article.submission().keep() == Submission.Keep.TEXT
                            ? article.page().text()
                            : null));
        }
        return new ArticleReport(
                article.id().toString(),
                english ? ArticleReport.State.NEW : ArticleReport.State.OTHER_LANGUAGE,
                article.original() == null ? null : article.original().id(),
                article.page().title(),
                article.page().published(),
                language,
                claims,
                extraction.unresolved(),
                report);
    }

    private static ArticleReport known(String id, @Nullable String copyOf, Page page) {
        return new ArticleReport(
                id,
                ArticleReport.State.KNOWN,
                copyOf,
                page.title(),
                page.published(),
                page.language(),
                List.of(),
                List.of(),
                null);
    }

    private static NodeId id(@Nullable String url, String hash) {
        String key = url == null ? hash : ContentDigest.hash(url);
        return new NodeId(NodeKind.ARTICLE, (url == null ? "t-" : "u-") + key.substring(0, DIGITS_OF_ID));
    }

    private Models models() {
        Models ready = models;
        if (ready == null) {
            ready = new Models(RuleExtractor.english(), Languages.read());
            models = ready;
        }
        return ready;
    }
}
