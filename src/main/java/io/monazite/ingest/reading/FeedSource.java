package io.monazite.ingest.reading;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;

/// Writes rows with the article in which they stand. Where an article is told of, its row and that of its publisher
/// come before all rows that name it, once.
///
/// Rows tell nothing that changes from one day to the next while the source stays as it is, such as the day of
/// retrieval: or each run would find new claims. A locator names a record by what identifies it, so that it is still
/// right when rows are put in above it.
public final class FeedSource {

    private final FeedForm.Rows rows;
    private final FeedContent content;
    private final String extractor;
    private @Nullable String article;

    /// @param extractor the name of the form, which becomes the claims' extractor
    public FeedSource(FeedForm.Rows rows, FeedContent content, String extractor) {
        this.rows = rows;
        this.content = content;
        this.extractor = extractor;
    }

    /// What the configuration of the source says of it, or a fallback.
    public String option(String name, String fallback) {
        return content.options().getOrDefault(name, fallback);
    }

    /// Tells of the publisher.
    public void publisher(long line, String id, String name, String reliability) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "publisher");
        row.put("id", id);
        row.put("name", name);
        row.put("reliability", reliability);
        rows.row(line, row);
    }

    /// Tells of the article from which the rows after it come.
    ///
    /// @param further what else is known of it, by the names of the load format
    public void article(long line, String id, String title, String publisher, Map<String, String> further) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "article");
        row.put("id", id);
        row.put("title", title);
        row.put("publisher", publisher);
        row.putAll(further);
        rows.row(line, row);
        article = id;
    }

    /// Turns to an article that was told of before.
    public void from(String known) {
        article = known;
    }

    /// Begins a row with what every row of a feed says of its source.
    ///
    /// @param locator where in the article it stands
    /// @throws IllegalStateException when no article was told of
    public Map<String, Object> begin(String type, String locator) {
        if (article == null) {
            throw new IllegalStateException("a row of type %s comes before its article".formatted(type));
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("source", article);
        row.put("locator", Words.cut(locator, Words.LONGEST_NAME));
        row.put("method", "RULE");
        row.put("extractor", extractor);
        row.put("review", "ACCEPTED");
        return row;
    }

    /// Hands a row on.
    public void write(long line, Map<String, Object> row) {
        rows.row(line, row);
    }

    /// Tells of a value that cannot be understood.
    public void refuse(long line, String field, String value, String reason) {
        rows.refused(line, field, Words.cut(value, Words.LONGEST_NAME), reason);
    }
}
