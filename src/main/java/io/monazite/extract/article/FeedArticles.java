package io.monazite.extract.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jsoup.Jsoup;

import io.monazite.domain.NodeId;
import io.monazite.ingest.ArticleTexts;
import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;

/// The texts that feeds bring, read as those that are sent one by one. An entry with a few words of text, or with none
/// that can be read, is left to the feed; so are all where the source's option `texts` is `off`.
@ApplicationScoped
class FeedArticles implements ArticleTexts {

    private static final Logger LOG = Logger.getLogger(FeedArticles.class);
    private static final int SHORTEST = 300;

    private final ArticleIntake intake;
    private final ArticleSettings settings;

    FeedArticles(ArticleIntake intake, ArticleSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    @Override
    public Batch begin(FeedContent content, FeedForm.Rows rows) {
        FeedOptions options = options(content);
        Set<NodeId> before = new HashSet<>();
        return (line, sent) -> {
            int length = Jsoup.parseBodyFragment(sent.body()).text().length();
            if (!options.texts() || length < SHORTEST) {
                return false;
            }
            // A feed has pieces of pages; without their page nothing marks the main text.
            String page = "<html><body><article>%s</article></body></html>".formatted(sent.body());
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            Submission submission = options.submission(true, sent, settings.keep());
            try {
                take(bytes, submission, before, options.reliability(), line, rows);
                return true;
            } catch (ArticleException e) {
                LOG.debugf("%s: the text of entry %d is left to the feed: %s", content.at(), line, e.getMessage());
                return false;
            }
        };
    }

    /// Reads an article and hands its rows on, unless it is there already.
    void take(
            byte[] bytes,
            Submission submission,
            Set<NodeId> before,
            String reliability,
            long line,
            FeedForm.Rows rows) {
        intake.rows(bytes, submission, before).ifPresent(made -> {
            made.all().forEach(row -> rows.row(line, rated(row, reliability)));
            before.add(made.article());
        });
    }

    /// A publisher as feeds of news describe theirs, so that one row does not contradict the other.
    private static Map<String, Object> rated(Map<String, Object> row, String reliability) {
        if (!"publisher".equals(row.get("type"))) {
            return row;
        }
        Map<String, Object> rated = new LinkedHashMap<>(row);
        rated.put("reliability", reliability);
        return rated;
    }

    static FeedOptions options(FeedContent content) {
        try {
            return FeedOptions.of(content.options());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
