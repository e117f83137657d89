package io.monazite.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// No statement hides in Java: a text scan, since string constants are not to be seen in the graph of classes.
class CypherInFilesTest {

    /// A string literal or text block with a clause of Cypher followed by what only follows it there.
    private static final Pattern CYPHER =
            Pattern.compile("\\b(MATCH|MERGE|CREATE|UNWIND|DETACH DELETE|CALL)\\s*(\\(|\\{|\\$|db\\.|apoc\\.)"
                    + "|\\bRETURN\\s+\\w+\\.\\w+|\\b(CREATE|DROP)\\s+(\\w+\\s+)?(INDEX|CONSTRAINT)\\b");

    @Test
    void statementsLieInCypherFiles() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> found = sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(CypherInFilesTest::statementsIn)
                    .toList();
            assertThat(found)
                    .as("statements in Java sources: they belong into cypher/, where each is explained and tested")
                    .isEmpty();
        }
    }

    @Test
    void theScanSeesAStatement() {
        assertThat(CYPHER.matcher("String s = \"MATCH (n) RETURN n.id\";").find())
                .isTrue();
        assertThat(CYPHER.matcher("/// Pairs that match (see there).").find()).isFalse();
    }

    private static Stream<String> statementsIn(Path source) {
        try {
            return Files.readAllLines(source).stream()
                    .filter(line -> CYPHER.matcher(line).find())
                    .map(line -> source + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
