package io.monazite.api;

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

/// A question and its right answer in a file that a reader of the field can check: prose, GraphQL, variables if there
/// are any, and the answer.
record GoldenDocument(Path file, String text) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<GoldenDocument> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
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

    String query() {
        return block("graphql").orElseThrow(() -> new AssertionError(file + " has no question"));
    }

    Map<String, Object> variables() throws IOException {
        Optional<String> variables = block("json variables");
        return variables.isEmpty() ? Map.of() : JSON.readValue(variables.get(), new TypeReference<>() {});
    }

    JsonNode answer() throws IOException {
        return JSON.readTree(block("json").orElse("{}"));
    }

    /// Puts an answer into the file as the right one.
    void accept(JsonNode answer) throws IOException {
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
