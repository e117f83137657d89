package io.monazite.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import io.monazite.extract.ArticleText;
import io.monazite.extract.BundledGazetteer;
import io.monazite.extract.Extraction;
import io.monazite.extract.Gazetteer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever an article is made of, each quote stands in it where it is said to stand.
class PassageProperties {

    private static final RuleExtractor RULES = RuleExtractor.english();
    private static final Gazetteer BUNDLED = BundledGazetteer.read();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 14);

    @Property(tries = 60)
    void everyQuoteStandsWhereItIsSaidToStand(@ForAll("articles") String text) {
        Extraction extraction = RULES.extract(new ArticleText(text, DAY), BUNDLED);
        extraction.claims().forEach(claim -> {
            assertThat(text.substring(claim.passage().start(), claim.passage().end()))
                    .isEqualTo(claim.passage().quote());
            if (claim.worded() != null) {
                assertThat(claim.passage().quote()).contains(claim.worded());
            }
        });
        extraction
                .unresolved()
                .forEach(told -> assertThat(text.substring(
                                told.passage().start(), told.passage().end()))
                        .isEqualTo(told.passage().quote()));
    }

    @Provide
    Arbitrary<String> articles() {
        List<String> sentences = RuleBook.source().rules().stream()
                .flatMap(rule -> rule.examples().stream())
                .map(RuleBook.Example::text)
                .toList();
        Arbitrary<String> noise = Arbitraries.strings()
                .withChars(" \n\t.,;“”’—\uE000\uE800\uD83D\uDE00€ไ")
                .ofMaxLength(8);
        return Arbitraries.oneOf(Arbitraries.of(sentences), noise)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join(" ", parts));
    }
}
