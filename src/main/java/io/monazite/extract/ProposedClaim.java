package io.monazite.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A claim that an extractor read out of an article.
///
/// @param type the type of its row in the load format
/// @param fields what it says, by the names of the load format: text, numbers, flags, lists of ids, or an object with
///     low and high
/// @param passage where it stands
/// @param assertedBy who says so in the article, as far as the sentence tells
/// @param worded the figure in the article's own words
/// @param rule by which pattern it was read
/// @param score how sure the extractor is, from 0 to 1
public record ProposedClaim(
        String type,
        Map<String, Object> fields,
        Quotation passage,
        @Nullable String assertedBy,
        @Nullable String worded,
        String rule,
        double score) {

    public ProposedClaim {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        if (score < 0 || score > 1) {
            throw new IllegalArgumentException("a score is from 0 to 1, and not " + score);
        }
    }
}
