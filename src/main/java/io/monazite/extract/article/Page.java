package io.monazite.extract.article;

import org.jspecify.annotations.Nullable;

/// An article as it was sent, read: its main text and what it says of itself.
///
/// @param text the main text; paragraphs are separated by empty lines
/// @param title as it stands there
/// @param url the canonical address
/// @param publisher the name of who brought it out
/// @param published the day, in the form 2025-06-14
/// @param language as the page says, by ISO 639
record Page(
        String text,
        @Nullable String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String language) {

    /// The same with what the sender says of it, which goes before.
    Page with(Submission said) {
        return new Page(
                text,
                said.title() == null ? title : said.title(),
                said.url() == null ? address(said.from()) : said.url(),
                said.publisher() == null ? publisher : said.publisher(),
                said.published() == null ? published : said.published(),
                language);
    }

    /// Of a page that was fetched only what is of the same site is believed about its address: it could pass itself off
    /// as somebody else's.
    private @Nullable String address(@Nullable String from) {
        return from == null || (url != null && Addresses.sameSite(url, from)) ? url : from;
    }
}
