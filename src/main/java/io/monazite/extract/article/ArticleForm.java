package io.monazite.extract.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;

/// Articles, one a delivery: files of a folder, or a page of the web. Pages are told by the end of their name (`.html`,
/// `.htm`, `.xhtml`) or by how they begin; anything else is plain text.
///
/// Options: `publisher`, `licence`, `reliability`, `accept-from`.
@ApplicationScoped
class ArticleForm implements FeedForm {

    private static final String NAME = "article";
    private static final int KIBI = 1_024;
    private static final int LOOKED_AT = 512;

    private final FeedArticles articles;
    private final ArticleSettings settings;

    ArticleForm(FeedArticles articles, ArticleSettings settings) {
        this.articles = articles;
        this.settings = settings;
    }

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
        int longest = settings.maxKilobytes() * KIBI;
        byte[] bytes = content.bytes().readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new IOException("the article has more than %d KiB".formatted(settings.maxKilobytes()));
        }
        FeedOptions options = FeedOptions.of(content.options());
        Submission submission = options.submission(isPage(content.at(), bytes), url(content.at()), settings.keep());
        try {
            articles.take(bytes, submission, new HashSet<>(), options.reliability(), 1, rows);
        } catch (ArticleException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean isPage(String at, byte[] bytes) {
        String name = at.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String begins = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || name.endsWith(".xhtml")
                || begins.startsWith("<!doctype html")
                || begins.startsWith("<html");
    }

    private static @Nullable String url(String at) {
        return at.startsWith("https://") || at.startsWith("http://") ? at : null;
    }
}
