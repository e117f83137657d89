package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.monazite.graph.Behind;
import io.monazite.graph.Relation;

/// What holds of the files under `cypher/` without a database.
class CypherFilesTest {

    private static final Path ROOT = Path.of("cypher");
    private static final Pattern INCLUDE = Pattern.compile("//\\+ ([\\w$]+)");

    /// Text in quotes, names in backticks, and comments: where a semicolon ends no statement.
    private static final Pattern NO_STATEMENT = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|//(?!\\+ )[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void eachStatementHasAFileAndEachFileIsAStatement() {
        Set<String> files = Stream.of("read", "write", "check")
                .flatMap(folder -> in(folder).stream())
                .map(CypherFilesTest::unixPath)
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Statement.values()).map(Statement::path))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void eachPartIsUsedByAStatementAndEachPartUsedIsThere() {
        Set<String> used = new HashSet<>();
        Stream.of("read", "write", "check")
                .flatMap(folder -> in(folder).stream())
                .forEach(file -> addParts(text(file), used));
        assertThat(in("part").stream().map(file -> String.valueOf(file.getFileName())))
                .containsExactlyInAnyOrderElementsOf(
                        used.stream().map(part -> part + ".cypher").toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileBeginsWithItsPurpose(Path file) {
        assertThat(text(file).lines().findFirst().orElse(""))
                .as("the header of %s", file)
                .matches("// \\S.*")
                .doesNotStartWith("//+");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHoldsOneStatement(Path file) {
        String statement = NO_STATEMENT.matcher(text(file)).replaceAll("");
        assertThat(statement)
                .as("the statement of %s", file)
                .doesNotContain(";")
                .isNotBlank();
    }

    @Test
    void aSemicolonInTextOrACommentEndsNoStatement() {
        assertThat(NO_STATEMENT
                        .matcher("// a; b\nRETURN 'c; \\' d;' + \";\" AS `;` /* ; */")
                        .replaceAll(""))
                .doesNotContain(";");
        assertThat(NO_STATEMENT.matcher("RETURN 1; RETURN 2").replaceAll("")).contains(";");
    }

    @ParameterizedTest
    @MethodSource("headed")
    void aStatementTellsEachOfItsParameters(Path file) {
        List<String> lines = text(file).lines().toList();
        String header = lines.stream().filter(line -> line.startsWith("//")).collect(Collectors.joining(" "));
        String body =
                lines.stream().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining(" "));
        assertThat(parameters(header)).as("the parameters told in %s", file).containsAll(parameters(body));
    }

    static List<Path> files() {
        return Stream.of("schema", "part", "read", "write", "check")
                .flatMap(folder -> in(folder).stream())
                .toList();
    }

    static List<Path> headed() {
        return Stream.of("read", "write", "check")
                .flatMap(folder -> in(folder).stream())
                .toList();
    }

    private static Set<String> parameters(String text) {
        return Pattern.compile("\\$\\w+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static void addParts(String text, Set<String> used) {
        INCLUDE.matcher(text).results().flatMap(found -> parts(found.group(1))).forEach(part -> {
            if (used.add(part)) {
                addParts(text(ROOT.resolve("part").resolve(part + ".cypher")), used);
            }
        });
    }

    private static Stream<String> each(String name, String place, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> name.replace(place, value.name().toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> parts(String name) {
        if (name.contains("$relation")) {
            return each(name, "$relation", Relation.values());
        }
        if (name.contains("$beside")) {
            return each(name, "$beside", Beside.values());
        }
        if (name.contains("$behind")) {
            return each(name, "$behind", Behind.values());
        }
        return switch (name) {
            case "$order" -> Arrays.stream(SortKey.values()).map(SortKey::part);
            case "$past" -> Arrays.stream(Way.values()).map(Way::past);
            case "$in" -> Arrays.stream(Way.values()).map(Way::in);
            default ->
                Arrays.stream(ConditionPart.Place.values())
                        .filter(place -> name.equals("$" + place.text()))
                        .findFirst()
                        .map(place -> place.parts().stream().map(ConditionPart::part))
                        .orElseGet(() -> Stream.of(name));
        };
    }

    private static List<Path> in(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unixPath(Path file) {
        return file.toString().replace('\\', '/');
    }
}
