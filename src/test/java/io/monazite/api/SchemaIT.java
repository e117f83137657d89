package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// The schema is what callers were promised: what `schema.graphql` says, told in words by the reference.
///
/// `-Dgolden.accept=true` takes a change as right, but for one that breaks callers: that takes `-Dschema.break=true`
/// besides (docs/schema.md).
@QuarkusTest
class SchemaIT {

    private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");
    private static final boolean BREAK = Boolean.getBoolean("schema.break");
    private static final Path FILE = Path.of("src/test/resources/golden/schema.graphql");
    private static final Path REFERENCE = Path.of("docs/reference.md");

    @Test
    void nothingBreaksCallers() throws IOException {
        String promised = Files.readString(FILE);
        String served = RestAssured.get("/graphql/schema.graphql").asString();
        if (!BREAK) {
            assertThat(breaking(promised, served))
                    .as("changes that break callers")
                    .isEmpty();
        }
        if (ACCEPT) {
            Files.writeString(FILE, served);
        } else {
            assertThat(served).isEqualTo(promised);
        }
    }

    @Test
    void changesThatBreakCallersAreNamed() throws IOException {
        String promised = Files.readString(FILE);
        String changed = promised.replaceFirst("\n  \"[^\"]*\"\n  shareOfIntake: Float\n", "\n")
                .replace("includeControlled: Boolean = true", "includeControlled: Boolean!")
                .replaceFirst("\n  \"[^\"]*\"\n  PRIORITY\n", "\n");
        assertThat(breaking(promised, changed))
                .anyMatch(change -> change.contains("shareOfIntake"))
                .anyMatch(change -> change.contains("includeControlled"))
                .anyMatch(change -> change.contains("PRIORITY"));
        assertThat(breaking(
                        promised,
                        promised.replace("\ntype Company ", "\ntype Firm implements Node { id: ID! }\ntype Company ")))
                .isEmpty();
    }

    @Test
    void everythingIsDescribed() {
        assertThat(SchemaReference.elements(new Schema().schema()))
                .hasSizeGreaterThan(500)
                .allSatisfy(element ->
                        assertThat(element.description()).as(element.path()).isNotBlank());
    }

    /// What is to go says until when it stays, and what takes its place.
    @Test
    void whatIsDeprecatedSaysWhatToUse() {
        assertThat(SchemaReference.elements(new Schema().schema()))
                .extracting(SchemaReference.Element::deprecated)
                .allSatisfy(reason ->
                        assertThat(String.valueOf(reason)).matches("null|Until \\d{4}-\\d{2}-\\d{2}: use `.+`\\."));
    }

    @Test
    void theReferenceTellsAllOfIt() throws IOException {
        String told = SchemaReference.of(new Schema().schema());
        if (ACCEPT) {
            Files.writeString(REFERENCE, told);
        }
        assertThat(told).isEqualTo(Files.readString(REFERENCE));
    }

    private static List<String> breaking(String promised, String served) {
        CapturingReporter changes = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(promised, served), changes);
        return changes.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
    }
}
