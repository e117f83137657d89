package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// Answers are what the golden files say, and the schema is what `schema.graphql` says.
///
/// `./mvnw -Dquick test -Dtest=GoldenDocumentsIT -Dgolden.accept=true` takes what is answered now as right: look at the
/// difference before you commit it.
@QuarkusTest
class GoldenDocumentsIT {

    private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");
    private static final Path SCHEMA = Path.of("src/test/resources/golden/schema.graphql");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static boolean loaded;

    @Inject
    Sample sample;

    static Stream<GoldenDocument> documents() throws IOException {
        return GoldenDocument.all();
    }

    @BeforeEach
    void load() {
        if (!loaded) {
            sample.load();
            loaded = true;
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void answersAsTheFileSays(GoldenDocument document) throws IOException {
        JsonNode answer =
                JSON.readTree(Sample.ask(document.query(), document.variables()).asByteArray());
        if (ACCEPT) {
            document.accept(answer);
        } else {
            assertThat(answer.toPrettyString())
                    .as(document.toString())
                    .isEqualTo(document.answer().toPrettyString());
        }
    }

    @Test
    void schemaIsAsTheFileSays() throws IOException {
        String served = RestAssured.get("/graphql/schema.graphql").asString();
        if (ACCEPT) {
            Files.writeString(SCHEMA, served);
        } else {
            assertThat(served).isEqualTo(Files.readString(SCHEMA));
        }
    }
}
