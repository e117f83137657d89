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
/// @param dropped how many claims of a model were not taken over, by the reason
/// @param problems why an extractor read nothing, by its name
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
        Map<String, Integer> dropped,
        Map<String, String> problems,
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
        dropped = Map.copyOf(dropped);
        problems = Map.copyOf(problems);
    }

    static ArticleReport of(ArticleIntake.Arrival article, Reading reading, ArticleRows rows, LoadReport load) {
        return new ArticleReport(
                article.id().toString(),
                reading.read() ? State.NEW : State.OTHER_LANGUAGE,
                rows.copyOf(),
                article.page().title(),
                article.page().published(),
                reading.language(),
                rows.claims(),
                reading.unresolved(),
                reading.dropped(),
                reading.problems(),
                load);
    }

    static ArticleReport known(String id, @Nullable String copyOf, Page page) {
        return new ArticleReport(
                id,
                State.KNOWN,
                copyOf,
                page.title(),
                page.published(),
                page.language(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null);
    }
}
