package io.monazite.extract.article;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.extract.Unresolved;
import io.monazite.ingest.LoadReport;

/// What became of an article.
///
/// @param article its id
/// @param state whether it is new
/// @param copyOf the article of which it is a copy
/// @param title as it is recorded
/// @param published when it came out
/// @param language by ISO 639
/// @param proposals the rows of the claims that were read from it, which wait for a review
/// @param unresolved what it says of whom the graph does not know; none of it is loaded
/// @param load what became of the load; absent where there was none
public record ArticleReport(
        String article,
        State state,
        @Nullable String copyOf,
        @Nullable String title,
        @Nullable String published,
        @Nullable String language,
        List<Map<String, Object>> proposals,
        List<Unresolved> unresolved,
        @Nullable LoadReport load) {

    /// How an article stands to those that are there.
    public enum State {
        /// It was not there.
        NEW,
        /// It is there already; nothing was done.
        KNOWN,
        /// It is recorded, but no claim was read from it, since it is in a language that is not read.
        OTHER_LANGUAGE
    }

    public ArticleReport {
        proposals = List.copyOf(proposals);
        unresolved = List.copyOf(unresolved);
    }
}
