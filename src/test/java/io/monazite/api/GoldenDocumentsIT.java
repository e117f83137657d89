package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.monazite.testsupport.BundledData;
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
    private static boolean sampleLoaded;

    @Inject
    Sample sample;

    @Inject
    BundledData bundled;

    static Stream<GoldenDocument> onSample() throws IOException {
        return GoldenDocument.on("sample");
    }

    static Stream<GoldenDocument> onBundledData() throws IOException {
        return GoldenDocument.on("bundled");
    }

    @ParameterizedTest
    @MethodSource
    void onSample(GoldenDocument document) throws IOException {
        if (!sampleLoaded) {
            sample.load();
            sampleLoaded = true;
        }
        document.verify(ACCEPT);
    }

    @ParameterizedTest
    @MethodSource
    void onBundledData(GoldenDocument document) throws IOException, InterruptedException {
        sampleLoaded = false;
        bundled.require();
        document.verify(ACCEPT);
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
