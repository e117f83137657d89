package io.monazite.provenance;

import org.jspecify.annotations.Nullable;

/// Where in its article a claim stands. What was not recorded is absent: a place is never invented.
///
/// @param locator page, paragraph, table or row, in words
/// @param quote the sentence, if it may be kept
/// @param start offset of the quote's first character in the article's text
/// @param end offset after its last
public record Passage(
        @Nullable String locator,
        @Nullable String quote,
        @Nullable Integer start,
        @Nullable Integer end) {

    public static final Passage NOT_RECORDED = new Passage(null, null, null, null);
}
