package io.monazite.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.monazite.extract.BundledGazetteer;
import io.monazite.extract.Gazetteer;

/// Measures the rules on the labelled articles and holds them to the figures kept in `docs/extraction.md`, which
/// `-Dgolden.accept=true` writes anew.
class LabelledArticlesTest {

    private static final Logger LOG = Logger.getLogger(LabelledArticlesTest.class);

    private static final Path DOCUMENT = Path.of("docs/extraction.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- figures -->\\n).*(<!-- end of figures -->)");
    private static final Pattern KEPT =
            Pattern.compile("(?m)^\\| (\\w+) \\| (\\w+) \\| \\d+ \\| \\d+ \\| \\d+ \\| ([\\d.]+) \\| ([\\d.]+) \\|");
    private static final double ROUNDED = 0.0051;
    private static final double AIM_OF_PRECISION = 0.95;
    private static final double AIM_OF_RECALL = 0.75;

    private static Scores seen;
    private static Scores unseen;

    @BeforeAll
    static void measure() {
        Gazetteer gazetteer = BundledGazetteer.read();
        RuleExtractor rules = RuleExtractor.english();
        seen = Scores.of(LabelledArticle.all("seen"), rules, gazetteer);
        unseen = Scores.of(LabelledArticle.all("unseen"), rules, gazetteer);
    }

    @Test
    void noFigureIsBelowTheOneThatIsKept() throws IOException {
        String table = table("seen", seen) + table("unseen", unseen);
        LOG.info(table);
        seen.errors().forEach(error -> LOG.infof("seen %s", error));
        unseen.errors().forEach(error -> LOG.infof("unseen %s", error));
        String document = Files.readString(DOCUMENT);
        if (Boolean.getBoolean("golden.accept")) {
            String head = "| part | kind of claim | in the articles | found | right | precision | recall | F1 |\n"
                    + "|---|---|---|---|---|---|---|---|\n";
            Files.writeString(
                    DOCUMENT,
                    TABLE.matcher(document).replaceFirst("$1" + Matcher.quoteReplacement(head + table) + "$2"));
            return;
        }
        Map<String, double[]> kept = new HashMap<>();
        KEPT.matcher(document)
                .results()
                .forEach(row -> kept.put(
                        row.group(1) + " " + row.group(2),
                        new double[] {Double.parseDouble(row.group(3)), Double.parseDouble(row.group(4))}));
        assertThat(kept).isNotEmpty();
        kept.forEach((row, figures) -> {
            Scores.Row now = row(row);
            assertThat(now.precision()).as("precision of " + row).isGreaterThan(figures[0] - ROUNDED);
            assertThat(now.recall()).as("recall of " + row).isGreaterThan(figures[1] - ROUNDED);
        });
    }

    @Test
    void theKindsThatMatterMostReachTheAim() {
        for (String kind : new String[] {"supply", "agreement", "measure", "capacity"}) {
            Scores.Row row = row("seen " + kind);
            assertThat(row.precision()).as(kind).isGreaterThanOrEqualTo(AIM_OF_PRECISION);
            assertThat(row.recall()).as(kind).isGreaterThanOrEqualTo(AIM_OF_RECALL);
        }
    }

    @Test
    void everyQuoteStandsInTheTextWordForWord() {
        assertThat(seen.allQuotesValid()).isTrue();
        assertThat(unseen.allQuotesValid()).isTrue();
    }

    @Test
    void whomTheGraphDoesNotKnowIsTold() {
        assertThat(seen.missedStrangers()).isEmpty();
        assertThat(unseen.missedStrangers()).isEmpty();
    }

    private static Scores.Row row(String partAndKind) {
        String[] words = partAndKind.split(" ");
        Scores.Row row = (words[0].equals("seen") ? seen : unseen).rows().get(words[1]);
        assertThat(row).as(partAndKind).isNotNull();
        return row;
    }

    private static String table(String part, Scores scores) {
        StringBuilder table = new StringBuilder();
        scores.rows()
                .forEach((kind, row) -> table.append("| %s | %s | %d | %d | %d | %s | %s | %s |%n"
                        .formatted(
                                part,
                                kind,
                                row.expected(),
                                row.found(),
                                row.right(),
                                two(row.precision()),
                                two(row.recall()),
                                two(row.f1()))));
        return table.toString();
    }

    private static String two(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
