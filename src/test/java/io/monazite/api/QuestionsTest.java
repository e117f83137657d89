package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// The documentation tells the questions as the golden files answer them.
///
/// `./mvnw -Dquick test -Dtest=QuestionsTest -Dgolden.accept=true` writes it anew.
class QuestionsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/questions");
    private static final Path DOCUMENTATION = Path.of("docs/questions.md");
    private static final Pattern PARTS =
            Pattern.compile("^# (.*)\\n\\n(.*?)\\n\\n```graphql\\n(.*?)```\\n", Pattern.DOTALL);

    @Test
    void theDocumentationHasAllOfThem() throws IOException {
        String told = told();
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(DOCUMENTATION, told);
        }
        assertThat(Files.readString(DOCUMENTATION)).isEqualTo(told);
    }

    @Test
    void thereAreTwentyFiveAndEachIsAnsweredWithoutErrors() throws IOException {
        assertThat(files())
                .hasSize(25)
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .contains("\n```json\n{\n  \"data\" : {")
                        .doesNotContain("\"errors\" :"));
    }

    private static String told() throws IOException {
        StringBuilder told = new StringBuilder("""
                # Twenty-five questions

                What people who watch critical minerals ask, each put to the service on the bundled data. The answers in
                words are ours; the query below each, and the whole answer behind its link, are held against the service
                by a test. Where something cannot be answered, it is said.
                """);
        for (Path file : files()) {
            MatchResult parts =
                    PARTS.matcher(Files.readString(file)).results().findFirst().orElseThrow();
            told.append("\n## %s\n\n%s\n\n<details><summary>The query</summary>\n\n```graphql\n%s```\n\n</details>\n\n"
                    .formatted(parts.group(1), parts.group(2), parts.group(3)));
            told.append("[The whole answer](../%s/%s).\n".formatted(GOLDEN, file.getFileName()));
        }
        return told.toString();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().collect(Collectors.toList());
        }
    }
}
