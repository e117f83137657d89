package io.monazite.extract.article;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.extract.ProposedClaim;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.ingest.LoadOptions;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Method;
import io.monazite.provenance.SourcedFact;

/// The rows of an article: its publisher, itself, and a claim for each proposal. A claim of a copy repeats that of the
/// original; one of an article that says who had it first repeats that one's, where the graph has it.
final class ArticleRows {

    private static final ObjectWriter JSON = new JsonMapper().writer();
    private static final int DIGITS_OF_ID = 24;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_NAME = 300;

    private final ArticleIntake.Arrival article;
    private final Reading reading;
    private final ArticleShelf.@Nullable Kept original;
    private final SupplyGraph graph;
    private final Version version;
    private final Map<String, List<String>> claimsBySubject = new TreeMap<>();
    private final List<Map<String, Object>> claims;

    /// @param original the article of which it is a copy
    ArticleRows(
            ArticleIntake.Arrival article,
            Reading reading,
            ArticleShelf.@Nullable Kept original,
            SupplyGraph graph,
            Version version) {
        this.article = article;
        this.reading = reading;
        this.original = original;
        this.graph = graph;
        this.version = version;
        this.claims = made();
    }

    /// The rows of the claims.
    List<Map<String, Object>> claims() {
        return claims;
    }

    @Nullable
    String copyOf() {
        return original == null ? null : original.id();
    }

    NodeId article() {
        return article.id();
    }

    /// All rows, in the order in which they are to be loaded.
    List<Map<String, Object>> all() {
        List<Map<String, Object>> rows = new ArrayList<>();
        publisher().ifPresent(rows::add);
        rows.add(itself());
        rows.addAll(claims);
        return rows;
    }

    InputStream bytes() {
        StringBuilder lines = new StringBuilder();
        all().forEach(row -> lines.append(json(row)).append('\n'));
        return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    LoadOptions options() {
        return new LoadOptions(
                article.submission().sender(),
                null,
                article.submission().dryRun(),
                LoadOptions.OnError.QUARANTINE,
                article.submission().warrant());
    }

    /// What is kept of the article beside the graph.
    ///
    /// @param keepOf what may be kept of single publishers' articles, by the keys of their ids
    ArticleShelf.Kept kept(Map<String, Submission.Keep> keepOf) {
        NodeId publisher = publisherId();
        Submission.Keep all = article.submission().keep();
        Submission.Keep keep = publisher == null ? all : keepOf.getOrDefault(publisher.key(), all);
        return new ArticleShelf.Kept(
                article.id().toString(),
                article.hash(),
                article.url() != null,
                article.sketch(),
                copyOf(),
                new TreeMap<>(claimsBySubject),
                keep == Submission.Keep.TEXT ? article.page().text() : null);
    }

    private List<Map<String, Object>> made() {
        Map<Reading.Found, NodeId> subjects = new LinkedHashMap<>();
        reading.claims().forEach(found -> subjects.put(found, Subjects.of(found.claim())));
        String first = reading.first().orElse(null);
        List<NodeId> facts = subjects.values().stream()
                .filter(id -> id.kind().family() == NodeKind.Family.FACT)
                .distinct()
                .toList();
        Map<NodeId, SourcedFact> known = first == null || facts.isEmpty() ? Map.of() : graph.facts(facts, version);
        List<Map<String, Object>> rows = new ArrayList<>();
        subjects.forEach((found, subject) -> rows.add(row(found, subject, copiedFrom(subject, first, known))));
        return List.copyOf(rows);
    }

    private Map<String, Object> row(Reading.Found found, NodeId subject, List<String> copiedFrom) {
        ProposedClaim claim = found.claim();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", claim.type());
        row.putAll(claim.fields());
        row.put("source", article.id().toString());
        row.put("quote", claim.passage().quote());
        row.put("start", claim.passage().start());
        row.put("end", claim.passage().end());
        putIfKnown(row, "assertedBy", shortened(claim.assertedBy(), LONGEST_NAME));
        putIfKnown(row, "worded", shortened(claim.worded(), LONGEST_NAME));
        if (!copiedFrom.isEmpty()) {
            row.put("copiedFrom", copiedFrom);
        }
        row.put("method", found.extractor().method().name());
        row.put("extractor", found.extractor().name());
        row.put("extractorVersion", found.extractor().version());
        row.put("review", "PROPOSED");
        String id = "claim:" + ContentDigest.hash(row).substring(0, DIGITS_OF_ID);
        row.put("claim", id);
        row.put("score", claim.score());
        if (isTrusted(found)) {
            row.put("review", "ACCEPTED");
            row.put("reviewedBy", "configuration: rules of a trusted source");
        }
        claimsBySubject
                .computeIfAbsent(subject.toString(), none -> new ArrayList<>())
                .add(id);
        return row;
    }

    /// Of a model nothing is taken without a look, however sure it is.
    private boolean isTrusted(Reading.Found found) {
        Double least = article.submission().acceptFrom();
        return least != null
                && found.extractor().method() == Method.RULE
                && found.claim().score() >= least;
    }

    private List<String> copiedFrom(NodeId subject, @Nullable String first, Map<NodeId, SourcedFact> known) {
        if (original != null && original.claims().containsKey(subject.toString())) {
            return original.claims().getOrDefault(subject.toString(), List.of());
        }
        SourcedFact fact = known.get(subject);
        if (first == null || fact == null) {
            return List.of();
        }
        return fact.claims().stream()
                .filter(claim -> claim.record().retractedAt() == null && !claim.isCopy() && isOf(claim, first))
                .map(claim -> claim.id().toString())
                .limit(1)
                .toList();
    }

    private static boolean isOf(Claim claim, String reporter) {
        String name = reporter.toLowerCase(Locale.ROOT);
        boolean published = claim.article().publisher() != null
                && claim.article().publisher().name().toLowerCase(Locale.ROOT).equals(name);
        String by = claim.assertedBy();
        return published || (by != null && by.toLowerCase(Locale.ROOT).contains(name));
    }

    private Optional<Map<String, Object>> publisher() {
        NodeId id = publisherId();
        if (id == null || graph.publishers(List.of(id), version).containsKey(id)) {
            return Optional.empty();
        }
        return Optional.of(Map.of(
                "type",
                "publisher",
                "id",
                id.toString(),
                "name",
                String.valueOf(article.page().publisher())));
    }

    private Map<String, Object> itself() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "article");
        row.put("id", article.id().toString());
        String title = shortened(article.page().title(), LONGEST_TITLE);
        row.put("title", title == null || title.isBlank() ? "Article without a title" : title);
        putIfKnown(row, "url", article.url());
        NodeId publisher = publisherId();
        putIfKnown(row, "publisher", publisher == null ? null : publisher.toString());
        if (article.page().published() != null) {
            row.put("published", article.page().published());
            row.put("publishedBasis", "SEEN");
        }
        row.put("kind", "ARTICLE");
        row.put("language", reading.language());
        putIfKnown(row, "licence", article.submission().licence());
        return row;
    }

    private @Nullable NodeId publisherId() {
        String name = article.page().publisher();
        String slug = name == null
                ? ""
                : name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? null : new NodeId(NodeKind.PUBLISHER, slug);
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private static void putIfKnown(Map<String, Object> row, String field, @Nullable Object value) {
        if (value != null) {
            row.put(field, value);
        }
    }

    private static String json(Map<String, Object> row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
