package io.monazite.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.monazite.extract.ArticleText;
import io.monazite.extract.BundledGazetteer;
import io.monazite.extract.Gazetteer;

/// Each rule finds what its examples say, and nothing else in them.
class RuleExamplesTest {

    private static final RuleExtractor RULES = RuleExtractor.english();
    private static final Gazetteer BUNDLED = BundledGazetteer.read();

    @TestFactory
    Stream<DynamicTest> examples() {
        return RuleBook.source().rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    assertThat(rule.examples()).isNotEmpty();
                    rule.examples().forEach(example -> check(rule, example));
                }));
    }

    private static void check(RuleBook.Entry rule, RuleBook.Example example) {
        List<ClaimLine> found = RULES.extract(new ArticleText(example.text(), example.day()), BUNDLED).claims().stream()
                .filter(claim -> claim.rule().equals(rule.name()))
                .map(ClaimLine::of)
                .toList();
        assertThat(found)
                .as(example.text())
                .containsExactlyInAnyOrderElementsOf(
                        example.gives().stream().map(ClaimLine::parse).toList());
    }
}
