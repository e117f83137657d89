package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.monazite.extract.Extraction;
import io.monazite.extract.Extractor;
import io.monazite.extract.Gazetteer;

/// How often the extractor is right, by kind of claim.
final class Scores {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("agreementStatus", "agreement"),
            Map.entry("agreementTerm", "agreement"),
            Map.entry("participation", "agreement"),
            Map.entry("measureStatus", "measure"),
            Map.entry("measureTerm", "measure"),
            Map.entry("company", "role"));

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> missedStrangers = new ArrayList<>();
    private int quotes;
    private int validQuotes;

    static Scores of(List<LabelledArticle> articles, Extractor extractor, Gazetteer gazetteer) {
        Scores scores = new Scores();
        articles.forEach(article -> scores.count(article, extractor.extract(article.article(), gazetteer)));
        return scores;
    }

    private void count(LabelledArticle article, Extraction extraction) {
        List<ClaimLine> open = new ArrayList<>(article.expected());
        open.forEach(claim -> of(claim)[0]++);
        extraction.claims().forEach(claim -> {
            quotes++;
            String there = article.article()
                    .text()
                    .substring(claim.passage().start(), claim.passage().end());
            validQuotes += there.equals(claim.passage().quote()) ? 1 : 0;
            ClaimLine line = ClaimLine.of(claim);
            of(line)[1]++;
            if (open.remove(line)) {
                of(line)[2]++;
            } else {
                errors.add("%s: not in it: %s (%s)".formatted(article.name(), line, claim.rule()));
            }
        });
        open.forEach(claim -> errors.add("%s: not found: %s".formatted(article.name(), claim)));
        article.strangers().stream()
                .filter(stranger -> extraction.unresolved().stream()
                        .noneMatch(told ->
                                List.of(told.type(), told.field(), told.name()).equals(stranger)))
                .forEach(stranger -> missedStrangers.add("%s: %s".formatted(article.name(), stranger)));
    }

    private int[] of(ClaimLine claim) {
        return counts.computeIfAbsent(KINDS.getOrDefault(claim.type(), claim.type()), none -> new int[3]);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /// Names that the graph does not know, and that were not told as such.
    List<String> missedStrangers() {
        return List.copyOf(missedStrangers);
    }

    boolean allQuotesValid() {
        return quotes == validQuotes;
    }

    /// Rows of a table: kind, claims in the articles, claims found, right ones, precision, recall, F1.
    Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        int[] all = new int[3];
        counts.forEach((kind, count) -> {
            rows.put(kind, new Row(count[0], count[1], count[2]));
            for (int i = 0; i < all.length; i++) {
                all[i] += count[i];
            }
        });
        rows.put("all", new Row(all[0], all[1], all[2]));
        return rows;
    }

    /// The counts of a kind, and what is reckoned from them.
    record Row(int expected, int found, int right) {

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }
}
