package io.monazite.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of the load format, equal for equal arguments.
final class RowsToLoad {

    /// Companies of which the large load tells.
    static final int COMPANIES = 5_000;
    /// How many companies a small load brings.
    static final int AT_ONCE = 10;

    private static final String ARTICLE = "{\"type\":\"article\",\"id\":\"%s\",\"title\":\"%s\"}%n";
    private static final String COMPANY =
            "{\"type\":\"company\",\"id\":\"company:%s\",\"name\":\"%s\",\"source\":\"%s\"}%n";
    private static final String SUPPLY = "{\"type\":\"supply\",\"claim\":\"claim:%s\",\"supplier\":\"company:%s\","
            + "\"buyer\":\"company:%s\",\"material\":\"material:oxide\",\"basis\":\"%s\",\"period\":\"%d\","
            + "\"status\":\"REPORTED\",\"tonnes\":%d,\"source\":\"%s\"%s}%n";
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 120;

    private RowsToLoad() {}

    /// What is there before anything happens: some companies, and proposals that wait for a review.
    static String base(int proposals) {
        StringBuilder rows = new StringBuilder(ARTICLE.formatted("article:base", "What is known"));
        rows.append("{\"type\":\"material\",\"id\":\"material:oxide\",\"name\":\"Oxide\",")
                .append("\"source\":\"article:base\"}\n");
        rows.append(COMPANY.formatted("first", "First", "article:base"));
        rows.append(COMPANY.formatted("second", "Second", "article:base"));
        for (int index = 0; index < proposals; index++) {
            rows.append(SUPPLY.formatted(
                    proposal(index).substring("claim:".length()),
                    "first",
                    "second",
                    "GROSS",
                    FIRST_YEAR + index % YEARS,
                    index + 1,
                    "article:base",
                    ",\"method\":\"RULE\",\"extractor\":\"trial\",\"extractorVersion\":\"1\""));
        }
        return rows.toString();
    }

    static String proposal(int index) {
        return "claim:proposed-" + index;
    }

    /// A load that is seen whole or not at all: its companies.
    static String small(String name) {
        String source = "article:" + name;
        return ARTICLE.formatted(source, "Load " + name)
                + IntStream.range(0, AT_ONCE)
                        .mapToObj(index -> COMPANY.formatted(name + "-" + index, name, source))
                        .collect(Collectors.joining());
    }

    /// A large load of that many rows, most of them supplies.
    static Path large(Path file, int rows, long seed) throws IOException {
        return large(file, rows, seed, 1);
    }

    /// The same with longer remarks.
    ///
    /// @param sentences that each remark has
    static Path large(Path file, int rows, long seed, int sentences) throws IOException {
        Random random = new Random(seed);
        int companies = Math.min(COMPANIES, rows / 3);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(ARTICLE.formatted("article:large", "A large table"));
            for (int index = 0; index < companies; index++) {
                out.write(COMPANY.formatted("large-" + index, "Large " + index, "article:large"));
            }
            for (int index = companies + 1; index < rows; index++) {
                int supplier = random.nextInt(companies);
                out.write(SUPPLY.formatted(
                        "large-" + index,
                        "large-" + supplier,
                        "large-" + (supplier + 1 + random.nextInt(companies - 1)) % companies,
                        "REO",
                        FIRST_YEAR + random.nextInt(YEARS),
                        1 + random.nextInt(9_999),
                        "article:large",
                        note(index, sentences)));
            }
        }
        return file;
    }

    private static String note(int row, int sentences) {
        String sentence = ("Row %d of the large table, with a remark that is about as long as those of people who read"
                        + " tables and copy what they find there into a file of their own.")
                .formatted(row);
        return ",\"note\":\"" + sentence.repeat(sentences) + "\"";
    }
}
