package io.monazite.extract.article;

import org.jspecify.annotations.Nullable;

import io.monazite.ingest.Warrant;

/// What the sender of an article says of it.
///
/// @param html whether it is a page; plain text otherwise
/// @param url where it can be read, if the sender says
/// @param from where it was fetched, if it was: its address, unless the page names another one of the same site
/// @param title its title, if the sender says
/// @param published when it came out, as 2025-06-14, if the sender says
/// @param publisher the name of who brought it out, if the sender says
/// @param licence under what licence it may be used, if the sender says
/// @param keep what may be kept of it
/// @param sender who sends it, for the record
/// @param warrant on whose authority
/// @param acceptFrom from which score on claims that rules read are accepted at once, since configuration trusts the
///     source; none where nobody does
/// @param dryRun whether to do everything and then discard it
public record Submission(
        boolean html,
        @Nullable String url,
        @Nullable String from,
        @Nullable String title,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String licence,
        Keep keep,
        String sender,
        Warrant warrant,
        @Nullable Double acceptFrom,
        boolean dryRun) {

    /// What may be kept of an article.
    public enum Keep {
        /// Its whole text.
        TEXT,
        /// The sentences that claims quote, with their offsets.
        QUOTES
    }

    /// To what addresses within the page are relative.
    String base() {
        return url != null ? url : from != null ? from : "";
    }
}
