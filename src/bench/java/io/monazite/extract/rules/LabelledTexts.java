package io.monazite.extract.rules;

import java.util.List;
import java.util.stream.Stream;

import io.monazite.extract.ArticleText;

/// The texts of the labelled articles, for those who want to know only how fast they are read.
public final class LabelledTexts {

    private LabelledTexts() {}

    public static List<ArticleText> all() {
        return Stream.of("seen", "unseen")
                .flatMap(part -> LabelledArticle.all(part).stream())
                .map(LabelledArticle::article)
                .toList();
    }
}
