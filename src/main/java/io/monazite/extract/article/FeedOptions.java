package io.monazite.extract.article;

import java.io.IOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.ingest.ArticleTexts;
import io.monazite.ingest.Warrant;

/// What the configuration of a source says about its articles.
///
/// @param texts whether texts are read that the feed has
/// @param publisher the name of who brings them out, whatever they say themselves
/// @param licence under what licence they may be used
/// @param reliability of publishers that the graph does not know
/// @param acceptFrom from which score on claims that rules read are accepted at once
record FeedOptions(
        boolean texts,
        @Nullable String publisher,
        @Nullable String licence,
        String reliability,
        @Nullable Double acceptFrom) {

    private static final String SENDER = "source";

    /// @throws IOException when an option has a value that cannot be used
    static FeedOptions of(Map<String, String> options) throws IOException {
        return new FeedOptions(
                !"off".equals(options.get("texts")),
                options.get("publisher"),
                options.get("licence"),
                options.getOrDefault("reliability", "UNRATED"),
                score(options.get("accept-from")));
    }

    Submission submission(boolean html, ArticleTexts.Sent sent, Submission.Keep keep) {
        return new Submission(
                html,
                sent.url(),
                null,
                sent.title(),
                sent.published(),
                publisher == null ? sent.publisher() : publisher,
                licence,
                keep,
                SENDER,
                Warrant.OWN,
                acceptFrom,
                false);
    }

    Submission submission(boolean html, @Nullable String from, Submission.Keep keep) {
        return new Submission(
                html, null, from, null, null, publisher, licence, keep, SENDER, Warrant.OWN, acceptFrom, false);
    }

    private static @Nullable Double score(@Nullable String text) throws IOException {
        if (text == null) {
            return null;
        }
        try {
            double score = Double.parseDouble(text.strip());
            if (score > 0 && score <= 1) {
                return score;
            }
        } catch (NumberFormatException e) {
            throw new IOException(refused(text), e);
        }
        throw new IOException(refused(text));
    }

    private static String refused(String text) {
        return "the option accept-from is '%s': write a score above 0 and up to 1, such as 0.9".formatted(text);
    }
}
