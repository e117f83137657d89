package io.monazite.extract.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.monazite.extract.ArticleText;

/// An article written for the project, with the claims that are in it. After some lines of `name: value` and an empty
/// one stands the text; `= …` is a claim, `? type field=Name` what would be one if the graph knew the name.
///
/// @param name of its file
/// @param expected the claims
/// @param strangers what is told and not claimed: type, field and name
record LabelledArticle(String name, ArticleText article, List<ClaimLine> expected, List<List<String>> strangers) {

    private static final Path ARTICLES = Path.of("src/test/resources/articles");

    /// @param part `seen`, on which the patterns were written, or `unseen`
    static List<LabelledArticle> all(String part) {
        try (Stream<Path> files = Files.list(ARTICLES.resolve(part))) {
            return files.sorted().map(LabelledArticle::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledArticle read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledArticle parse(String name, List<String> lines) {
        LocalDate published = null;
        List<ClaimLine> expected = new ArrayList<>();
        List<List<String>> strangers = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean head = true;
        for (String line : lines) {
            if (head) {
                published = line.startsWith("published: ") ? LocalDate.parse(line.substring(11)) : published;
                head = !line.isEmpty();
            } else if (line.startsWith("= ")) {
                expected.add(ClaimLine.parse(line.substring(2)));
            } else if (line.startsWith("? ")) {
                String[] words = line.substring(2).split(" ", 2);
                String[] field = words[1].split("=", 2);
                strangers.add(List.of(words[0], field[0], field[1]));
            } else {
                text.append(line).append('\n');
            }
        }
        return new LabelledArticle(name, new ArticleText(text.toString(), published), expected, strangers);
    }
}
