package io.monazite.extract;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// The text of an article.
///
/// @param text the main text; passages are offsets into it, in UTF-16 code units
/// @param published when it came out: what "last year" is reckoned from; where it is unknown, such words say nothing
public record ArticleText(String text, @Nullable LocalDate published) {}
