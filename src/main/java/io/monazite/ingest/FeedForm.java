package io.monazite.ingest;

import java.io.IOException;
import java.util.Map;

/// Turns what a source sent into rows of the load format (`docs/load-format.md`), so that everything that comes in is
/// checked, recorded and undone in one way. Forms know what feeds look like, and nothing of the graph or of HTTP.
public interface FeedForm {

    /// As sources name it in configuration, such as `usgs-mcs`.
    String name();

    /// Whether it reads pages for people. Of all other forms a page is none of the data that was expected.
    default boolean readsPages() {
        return false;
    }

    /// Reads the content to its end, in memory that does not grow with it. What is wrong with a row goes to
    /// [Rows#refused].
    ///
    /// @throws IOException when the bytes cannot be had, or are no feed of this form at all
    void read(FeedContent content, Rows rows) throws IOException;

    /// Where rows go, in the order of the feed.
    interface Rows {

        /// A row as an object of the load format: names of fields to strings, numbers, flags, lists or nested objects.
        /// Units and bases are the feed's own.
        ///
        /// @param line where it stands in the feed: the line, or the number of the record, from 1
        void row(long line, Map<String, ?> row);

        /// A row that cannot be understood.
        ///
        /// @param field the feed's own name of it
        /// @param reason what is wrong and how to mend it
        void refused(long line, String field, String value, String reason);
    }
}
