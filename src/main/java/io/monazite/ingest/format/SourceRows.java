package io.monazite.ingest.format;

import java.util.List;

import io.monazite.domain.NodeKind;
import io.monazite.provenance.Method;
import io.monazite.provenance.Review;
import io.monazite.provenance.SourceKind;
import io.monazite.provenance.Stance;

/// The rows that describe sources and withdraw claims, and what every other row may say about its source.
final class SourceRows {

    /// The field that names the article in which a row's statement stands.
    static final Field SOURCE =
            Field.source("source", Forms.ARTICLE, "The article that says it.").must();

    static final Field NOTE = Field.source("note", Forms.NOTE, "A caveat of the recorder's, at most 500 characters.");

    static final List<Field> OF_EVERY_CLAIM = List.of(
            SOURCE,
            Field.source("claim", Forms.CLAIM, "An id of the row's own, needed when other claims name it.")
                    .or("made from the row's content"),
            Field.source("stance", ChoiceType.of(Stance.class), "Whether the source says so, or denies it.")
                    .or("ASSERTS"),
            Field.source("locator", Forms.NAME, "Where in the article, in words, only if it was recorded."),
            Field.source("quote", TextType.verbatim(2_000), "The sentence, if it may be kept."),
            Field.source("start", NumberType.wholeFrom(0), "Offset of the quote's first character in the text."),
            Field.source("end", NumberType.wholeFrom(1), "Offset after the quote's last character."),
            Field.source("assertedBy", Forms.NAME, "Who says it in the article, as far as the article tells."),
            Field.source("copiedFrom", Forms.list(Forms.CLAIM), "The claims that this one repeats: no confirmation."),
            Field.source("computedFrom", Forms.list(Forms.CLAIM), "The claims from which the value was reckoned."),
            Field.source("supersedes", Forms.list(Forms.CLAIM), "Claims of the same source that this one replaces."),
            Field.source("retracts", Forms.list(Forms.CLAIM), "Claims of the same source that this one withdraws."),
            Field.source("worded", Forms.NAME, "The value as the source words it, where that is more than a figure."),
            Field.source(
                    "statedPeriod", Forms.NAME, "The period as a copy words it, where it differs from its root's."),
            Field.source("method", ChoiceType.of(Method.class), "How the claim was read from the source.")
                    .or("HAND"),
            Field.source("extractor", Forms.NAME, "What read it, where that was no hand."),
            Field.source("extractorVersion", Forms.NAME, "The version of what read it."),
            Field.source("score", NumberType.between(0, 1), "How sure what read it is, from 0 to 1."),
            Field.source("review", ChoiceType.of(Review.class), "Whether somebody has looked at it.")
                    .or("ACCEPTED when read by hand, PROPOSED otherwise"),
            Field.source("reviewedBy", Forms.NAME, "Who did."),
            Field.source("reviewReason", Forms.NOTE, "Why that one decided so, at most 500 characters."),
            NOTE);

    private static final FieldType RELIABILITY =
            ChoiceType.of("OFFICIAL", "COMPANY", "AGENCY", "TRADE_PRESS", "PRESS", "BLOG", "UNRATED");

    static final RowType PUBLISHER = RowType.of(
            NodeKind.PUBLISHER,
            null,
            "Who brings articles out.",
            List.of(
                    Field.id(IdType.of(NodeKind.PUBLISHER), "Its id (publisher:…)."),
                    Field.claimed("name", Forms.NAME, "Its name.").must(),
                    Field.claimed("country", Forms.COUNTRY, "Where it sits."),
                    Field.claimed("reliability", RELIABILITY, "What sort of publisher it is.")));

    static final RowType ARTICLE = RowType.of(
            NodeKind.ARTICLE,
            null,
            "A source: a news article, report, filing, government release or data set.",
            List.of(
                    Field.id(Forms.ARTICLE, "Its id (article:…)."),
                    Field.claimed("title", TextType.free(1_000), "Its title, or a description of it.")
                            .must(),
                    Field.claimed("url", Forms.URL, "Where it can be read."),
                    Field.key("publisher", IdType.of(NodeKind.PUBLISHER), "Who brought it out."),
                    Field.claimed("published", Forms.DATE, "When it came out, as precisely as is known."),
                    Field.claimed(
                            "publishedBasis",
                            ChoiceType.of("SEEN", "INFERRED"),
                            "Whether that date stands in the text or was inferred."),
                    Field.claimed("retrieved", Forms.DATE, "When it was read."),
                    Field.claimed("kind", ChoiceType.of(SourceKind.class), "What it is; decides its strength.")
                            .or("ARTICLE"),
                    Field.claimed("language", Forms.LANGUAGE, "The language it is written in."),
                    Field.claimed("licence", Forms.NAME, "Under what licence it may be used.")));

    static final RowType RETRACTION = new RowType(
            "retraction",
            null,
            null,
            List.of(
                    Field.key("claims", Forms.list(Forms.CLAIM), "The claims that are withdrawn.")
                            .must(),
                    SOURCE,
                    NOTE),
            List.of(),
            "Withdraws claims of its source.");

    private SourceRows() {}
}
