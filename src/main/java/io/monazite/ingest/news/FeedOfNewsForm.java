package io.monazite.ingest.news;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import io.monazite.ingest.ArticleTexts;
import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.reading.Begin;
import io.monazite.ingest.reading.FeedSource;

/// Feeds in RSS and Atom. Each entry becomes an article with its publisher. An entry is told apart by the feed's id of
/// it (`guid`, `id`), else by its address. Document types, and with them external entities, are not allowed.
///
/// An entry that comes with its text is read as if it had been sent ([ArticleTexts]), and told apart by its address.
///
/// Options: `publisher` (the publisher's name), `reliability`, `licence`.
@ApplicationScoped
public class FeedOfNewsForm implements FeedForm {

    static final String NAME = "rss";

    private static final int LONGEST = 16 << 20;

    private final ArticleTexts texts;

    public FeedOfNewsForm(ArticleTexts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(FeedContent content, Rows rows) throws IOException {
        byte[] bytes = Begin.all(content.bytes(), LONGEST);
        SyndFeed feed = feed(bytes);
        FeedSource source = new FeedSource(rows, content, NAME);
        List<SyndEntry> entries = feed.getEntries();
        ArticleTexts.Batch batch = texts.begin(content, rows);
        for (int i = 0; i < entries.size(); i++) {
            SyndEntry entry = entries.get(i);
            NewsItem item = item(entry, language(feed));
            long line = i + 1L;
            if (item.sent(body(entry), source)
                    .filter(sent -> batch.read(line, sent))
                    .isEmpty()) {
                item.write(line, source);
            }
        }
    }

    private static SyndFeed feed(byte[] bytes) throws IOException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(true);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            return input.build(reader);
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException("this is no RSS or Atom: " + e.getMessage(), e);
        }
    }

    private static NewsItem item(SyndEntry entry, @Nullable String language) {
        String link = text(entry.getLink());
        String id = text(entry.getUri());
        Date published = entry.getPublishedDate();
        String day = published == null
                ? null
                : published.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return new NewsItem(id.isEmpty() ? link : id, text(entry.getTitle()), link, day, language);
    }

    /// The longest text that the feed has of an entry: its content, or a summary.
    private static String body(SyndEntry entry) {
        Stream<SyndContent> summary = Optional.ofNullable(entry.getDescription()).stream();
        return Stream.concat(entry.getContents().stream(), summary)
                .map(content -> text(content.getValue()))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static @Nullable String language(SyndFeed feed) {
        String language = feed.getLanguage();
        return language == null ? null : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
