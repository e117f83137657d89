package io.monazite.ingest;

import org.jspecify.annotations.Nullable;

/// Reads the texts of articles that feeds bring, so that their claims go the way of those that are sent one by one.
public interface ArticleTexts {

    /// Begins a delivery.
    ///
    /// @param content with the options of its source
    /// @param rows where the rows of its articles go
    Batch begin(FeedContent content, FeedForm.Rows rows);

    /// The articles of one delivery.
    interface Batch {

        /// Reads an article.
        ///
        /// @param line where it stands in the delivery
        /// @return whether rows were made of it, or it is known already; where there is too little to read,
        ///     it is for the feed to record it
        boolean read(long line, Sent article);
    }

    /// An article as a feed has it.
    ///
    /// @param body a page or a piece of one
    /// @param url where it can be read
    /// @param title its title, where the feed tells
    /// @param published the day on which it came out, as 2025-06-14, where the feed tells
    /// @param publisher the name of who brought it out
    record Sent(
            String body,
            String url,
            @Nullable String title,
            @Nullable String published,
            @Nullable String publisher) {}
}
