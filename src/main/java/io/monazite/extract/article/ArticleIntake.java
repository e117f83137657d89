package io.monazite.extract.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.extract.ArticleText;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;

/// Takes articles in: reads the page, tells whether it is there already or a copy, reads the claims in it, and loads
/// them as proposals. An article that is sent is one load.
@ApplicationScoped
public class ArticleIntake {

    private static final int DIGITS_OF_ID = 20;

    private final SupplyGraph graph;
    private final LoadService loads;
    private final Readers readers;
    private final GazetteerReader gazetteers;
    private final ArticleShelf shelf;
    private final Map<String, Submission.Keep> keepOf;

    ArticleIntake(
            SupplyGraph graph,
            LoadService loads,
            Readers readers,
            ArticleSettings settings,
            @ConfigProperty(name = "monazite.data", defaultValue = "data") Path data) {
        this.graph = graph;
        this.loads = loads;
        this.readers = readers;
        this.gazetteers = new GazetteerReader(graph);
        this.shelf = new ArticleShelf(data);
        this.keepOf = Map.copyOf(settings.keepOf());
    }

    /// Takes one article, as it was sent, with what the sender says of it. Several may be read at one time; they are
    /// recorded one after the other, so that of two copies one is the original.
    ///
    /// @throws ArticleException when there is no text in it
    /// @throws io.monazite.ingest.IngestException when the load fails
    /// @throws io.monazite.graph.GraphException when the graph cannot take it
    public ArticleReport take(byte[] bytes, Submission submission) {
        Arrival arrival = arrival(bytes, submission);
        Version version = graph.version();
        Optional<ArticleReport> known = known(arrival, version, Set.of());
        return known.isPresent() ? known.get() : record(arrival, read(arrival, version));
    }

    /// The rows of an article that a feed brings, which loads them itself.
    ///
    /// @param before articles whose rows go before these in the same load
    /// @return nothing where the article is there already
    /// @throws ArticleException when there is no text in it
    Optional<ArticleRows> rows(byte[] bytes, Submission submission, Set<NodeId> before) {
        Arrival arrival = arrival(bytes, submission);
        Version version = graph.version();
        if (known(arrival, version, before).isPresent()) {
            return Optional.empty();
        }
        Reading reading = read(arrival, version);
        synchronized (this) {
            ArticleRows rows = rows(arrival, reading, version, before);
            // Should the load fail, nobody takes this one for known: the graph has not got it.
            shelf.keep(rows.kept(keepOf));
            return Optional.of(rows);
        }
    }

    /// The whole text of an article, where it was kept on this service; offsets of quotes are into it.
    public Optional<String> text(NodeId article) {
        return shelf.text(article);
    }

    /// An article that came, before anybody looked whether it is new.
    ///
    /// @param id by its address, or else by its text
    /// @param url the canonical address
    /// @param hash of its text, whatever the white space and case
    record Arrival(
            Submission submission,
            Page page,
            NodeId id,
            @Nullable String url,
            String hash,
            Sketch sketch) {

        @Nullable
        LocalDate published() {
            return page.published() == null ? null : LocalDate.parse(page.published());
        }
    }

    private static Arrival arrival(byte[] bytes, Submission submission) {
        String decoded = Decoding.text(bytes);
        Page read = submission.html() ? PageReader.html(decoded, submission.base()) : PageReader.text(decoded);
        Page page = read.with(submission);
        if (page.text().isBlank()) {
            throw new ArticleException(
                    ArticleException.Code.NO_ARTICLE, "there is no text in it", "send the text of the article");
        }
        String url = Addresses.canonical(page.url());
        String hash = ContentDigest.hash(page.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        return new Arrival(submission, page, id(url, hash), url, hash, Sketch.of(page.text()));
    }

    private Optional<ArticleReport> known(Arrival arrival, Version version, Set<NodeId> before) {
        Optional<ArticleShelf.Kept> same = shelf.same(arrival.id(), arrival.hash(), arrival.url() != null)
                .filter(kept -> isThere(kept, version, before));
        if (same.isPresent()) {
            return Optional.of(ArticleReport.known(same.get().id(), same.get().copyOf(), arrival.page()));
        }
        return graph.articles(List.of(arrival.id()), version).containsKey(arrival.id())
                ? Optional.of(ArticleReport.known(arrival.id().toString(), null, arrival.page()))
                : Optional.empty();
    }

    /// What lies on the shelf may never have reached the graph, or be gone from it.
    private boolean isThere(ArticleShelf.Kept kept, Version version, Set<NodeId> before) {
        NodeId id = NodeId.parse(kept.id());
        return before.contains(id) || graph.articles(List.of(id), version).containsKey(id);
    }

    private Reading read(Arrival arrival, Version version) {
        return readers.read(
                arrival.page(), new ArticleText(arrival.page().text(), arrival.published()), gazetteers.at(version));
    }

    private ArticleRows rows(Arrival arrival, Reading reading, Version version, Set<NodeId> before) {
        ArticleShelf.Kept original = shelf.original(arrival.hash(), arrival.sketch())
                .filter(kept -> !kept.id().equals(arrival.id().toString()))
                .filter(kept -> isThere(kept, version, before))
                .orElse(null);
        return new ArticleRows(arrival, reading, original, graph, version);
    }

    private synchronized ArticleReport record(Arrival arrival, Reading reading) {
        Version version = graph.version();
        Optional<ArticleReport> meanwhile = known(arrival, version, Set.of());
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        ArticleRows rows = rows(arrival, reading, version, Set.of());
        LoadReport report = loads.load(rows.bytes(), new LoadFormat.Ndjson(), rows.options());
        if (report.state() == LoadState.COMMITTED || report.state() == LoadState.UNCHANGED) {
            shelf.keep(rows.kept(keepOf));
        }
        return ArticleReport.of(arrival, reading, rows, report);
    }

    private static NodeId id(@Nullable String url, String hash) {
        String key = url == null ? hash : ContentDigest.hash(url);
        return new NodeId(NodeKind.ARTICLE, (url == null ? "t-" : "u-") + key.substring(0, DIGITS_OF_ID));
    }
}
