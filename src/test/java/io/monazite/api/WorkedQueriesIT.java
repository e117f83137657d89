package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// The queries that GraphiQL opens with are those of the documentation, and each is answered as its golden file says.
@QuarkusTest
class WorkedQueriesIT {

    private static final Path QUERIES = Path.of("src/main/resources/graphql/worked");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/bundled");
    private static final Path DOCUMENTATION = Path.of("docs/queries.md");
    private static final Pattern OPERATION = Pattern.compile("^query (\\w+)", Pattern.MULTILINE);

    @Inject
    BundledData bundled;

    @Test
    void graphiqlOpensWithAllOfThem() throws InterruptedException {
        bundled.require();
        String document = opening();
        List<String> operations = OPERATION
                .matcher(document)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(operations).hasSize(10).doesNotHaveDuplicates();
        assertThat(document).isEqualTo(files().map(WorkedQueriesIT::text).collect(Collectors.joining("\n")));
        for (String operation : operations) {
            Response answer = RestAssured.given()
                    .contentType("application/json")
                    .body(Map.of("query", document, "operationName", operation))
                    .post("/graphql");
            assertThat(answer.jsonPath().getList("errors")).as(operation).isNull();
            assertThat(answer.jsonPath().getMap("data")).as(operation).isNotEmpty();
        }
    }

    /// Which are asked, and held against their answers, with all other golden files.
    @Test
    void eachHasAGoldenAnswer() {
        assertThat(files()).allSatisfy(file -> assertThat(text(golden(file))).contains("```graphql\n" + text(file)));
    }

    @Test
    void theDocumentationHasAllOfThem() throws IOException {
        String told = told();
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(DOCUMENTATION, told);
        }
        assertThat(told).isEqualTo(text(DOCUMENTATION));
    }

    /// The document to which the page is sent on, through an address that the server still takes.
    private static String opening() {
        Response sent = RestAssured.given().redirects().follow(false).get("/q/graphql-ui/");
        String location = sent.header("Location");
        assertThat(RestAssured.given().urlEncodingEnabled(false).get(location).statusCode())
                .isEqualTo(200);
        return URLDecoder.decode(
                URI.create(location).getRawQuery().replaceFirst("query=", "").replace("+", "%2B"),
                StandardCharsets.UTF_8);
    }

    private static String told() {
        String queries = files().map(file -> {
                    String golden = golden(file).getFileName().toString();
                    MatchResult title = Pattern.compile("^# (.*)\n\n((?:.+\n)*)")
                            .matcher(text(golden(file)))
                            .results()
                            .findFirst()
                            .orElseThrow();
                    String prose = title.group(2).startsWith("```") ? "" : title.group(2) + "\n";
                    return "## %s\n\n%s```graphql\n%s```\n\n[The whole answer](../%s/%s).\n"
                            .formatted(title.group(1), prose, text(file), GOLDEN, golden);
                })
                .collect(Collectors.joining("\n"));
        return """
                # Worked queries

                GraphiQL (`/q/graphql-ui/`) opens with these ten; its button of a triangle lets choose one by name.
                Each is run by a test against the bundled data, whose answer is kept.

                """ + queries;
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(QUERIES)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path golden(Path file) {
        return GOLDEN.resolve(file.getFileName().toString().substring(3).replace(".graphql", ".md"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
