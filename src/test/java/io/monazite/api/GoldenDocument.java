package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A question and its right answer in a file that a reader of the field can check: prose, GraphQL, variables if there
/// are any, and the answer.
record GoldenDocument(Path file, String text) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param data on which the questions are asked: `sample` or `bundled`
    static Stream<GoldenDocument> on(String data) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(data))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(GoldenDocument::read)
                    .toList()
                    .stream();
        }
    }

    private static GoldenDocument read(Path file) {
        try {
            return new GoldenDocument(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String query() {
        return block("graphql").orElseThrow(() -> new AssertionError(file + " has no question"));
    }

    private Map<String, Object> variables() throws IOException {
        Optional<String> variables = block("json variables");
        return variables.isEmpty() ? Map.of() : JSON.readValue(variables.get(), new TypeReference<>() {});
    }

    /// Asks the question and holds the answer, but for what it cost, against the file; or, where that is asked for,
    /// takes it as right.
    void verify(boolean accept) throws IOException {
        ObjectNode answered =
                (ObjectNode) JSON.readTree(Sample.ask(query(), variables()).asByteArray());
        answered.remove("extensions");
        if (accept) {
            accept(answered);
        } else {
            assertThat(answered.toPrettyString()).as(toString()).isEqualTo(answer().toPrettyString());
        }
    }

    private JsonNode answer() throws IOException {
        return JSON.readTree(block("json").orElse("{}"));
    }

    /// Puts an answer into the file as the right one.
    private void accept(JsonNode answer) throws IOException {
        String written = "```json\n" + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n```\n";
        Matcher old = pattern("json").matcher(text);
        String kept = old.find() ? text.substring(0, old.start()) : text + "\n";
        Files.writeString(file, kept + written);
    }

    private Optional<String> block(String name) {
        Matcher block = pattern(name).matcher(text);
        return block.find() ? Optional.of(block.group(1)) : Optional.empty();
    }

    private static Pattern pattern(String name) {
        return Pattern.compile("^```" + name + "\\n(.*?)^```\\n", Pattern.DOTALL | Pattern.MULTILINE);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
