package io.monazite.ingest.news;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.format.JsonProblem;
import io.monazite.ingest.reading.Begin;
import io.monazite.ingest.reading.FeedSource;

/// A page with an article, as its metadata describe it (NewsArticle of schema.org, in JSON-LD).
///
/// Options: as those of feeds of news.
@ApplicationScoped
public class PageForm implements FeedForm {

    static final String NAME = "news-page";

    private static final int LONGEST = 8 << 20;
    private static final int DEEPEST = 6;
    private static final Set<String> ARTICLES =
            Set.of("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting");
    private static final Pattern DAY = Pattern.compile("([12]\\d{3}-\\d{2}-\\d{2})(?:[T ].{0,40})?");
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean readsPages() {
        return true;
    }

    @Override
    public void read(FeedContent content, Rows rows) throws IOException {
        byte[] bytes = Begin.all(content.bytes(), LONGEST);
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, content.at());
        FeedSource source = new FeedSource(rows, content, NAME);
        JsonNode article = article(page, source);
        if (article == null) {
            throw new IOException("the page has no metadata of an article (NewsArticle of schema.org, in JSON-LD)");
        }
        String address = address(page, article, content.at());
        String title = article.path("headline").asText("");
        String whole = page.select("meta[property=og:title]").attr("content");
        boolean cut = title.endsWith("…") || title.endsWith("...");
        Matcher day = DAY.matcher(article.path("datePublished").asText(""));
        String language =
                article.path("inLanguage").asText("").toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        new NewsItem(
                        address,
                        cut && !whole.isBlank() ? whole : title,
                        address,
                        day.matches() ? day.group(1) : null,
                        language.isEmpty() ? null : language)
                .write(1, source);
    }

    private static @Nullable JsonNode article(Document page, FeedSource source) {
        long number = 0;
        for (Element script : page.select("script[type=application/ld+json]")) {
            number++;
            try {
                Optional<JsonNode> found = article(JSON.readTree(script.data()), DEEPEST);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (JsonProcessingException e) {
                source.refuse(number, "script", script.data(), "it is no JSON: " + JsonProblem.of(e));
            }
        }
        return null;
    }

    /// The first article in an object, a list, or a graph.
    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (depth == 0 || node.isValueNode()) {
            return Optional.empty();
        }
        if (node.isObject() && isArticle(node.path("@type"))) {
            return Optional.of(node);
        }
        Iterable<JsonNode> within = node.isArray() ? node : node.path("@graph");
        for (JsonNode each : within) {
            Optional<JsonNode> found = article(each, depth - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        for (JsonNode each : type) {
            if (ARTICLES.contains(each.asText(""))) {
                return true;
            }
        }
        return ARTICLES.contains(type.asText(""));
    }

    /// The address that the page itself calls the right one, else that from which it came.
    private static String address(Document page, JsonNode article, String at) {
        String canonical = page.select("link[rel=canonical]").attr("abs:href");
        if (!canonical.isBlank()) {
            return canonical;
        }
        JsonNode main = article.path("mainEntityOfPage");
        String named = main.isTextual()
                ? main.asText("")
                : main.path("@id").asText(article.path("url").asText(""));
        return named.startsWith("http") ? named : at;
    }
}
