package io.monazite.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/// The schema of the format: what the service takes satisfies it, and it tells the plainer faults.
class FormatSchemaTest {

    private static final Schema SCHEMA = schema();
    private static final Path STARTER = Path.of("src/main/resources/starter");

    static List<String> types() {
        return Vocabulary.names();
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesGoodRows(String type) {
        assertThat(faults(Rows.LEAST.get(type))).isEmpty();
        assertThat(faults(Rows.with(type, "'colour':'red'"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'tonnes':-1",
                "'tonnes':{'lo':1}",
                "'tonnes':'many'",
                "'supplier':'deposit:x'",
                "'status':'GONE'",
                "'period':'last year'",
                "'copiedFrom':'claim:c1'",
                "'source':null"
            })
    void seesPlainFaults(String fields) {
        assertThat(faults(Rows.with("supply", fields))).isNotEmpty();
    }

    @Test
    void seesMissingFieldsAndUnknownTypes() {
        assertThat(faults("{\"type\":\"supply\"}")).isNotEmpty();
        assertThat(faults("{\"type\":\"suply\"}")).isNotEmpty();
        assertThat(faults("{}")).isNotEmpty();
        assertThat(faults(Rows.LEAST.get("scope").replace("destination", "note")))
                .isNotEmpty();
    }

    @Test
    void everyFieldSaysWhatItMeans() {
        assertThat(Vocabulary.types()).allSatisfy(type -> {
            assertThat(type.meaning()).endsWith(".");
            assertThat(type.fields())
                    .allSatisfy(field -> assertThat(field.meaning()).endsWith("."));
        });
    }

    @Test
    void theBundledDataIsGoodAndSatisfiesIt() throws IOException {
        List<String> problems = new ArrayList<>();
        int rows = 0;
        for (String file : Files.readAllLines(STARTER.resolve("index.txt"))) {
            for (String row : Files.readAllLines(STARTER.resolve(file))) {
                rows++;
                if (NdjsonReader.read(rows, row) instanceof RowReader.Refused refused) {
                    problems.add(file + ": " + refused.failures());
                }
                faults(row).forEach(fault -> problems.add(file + ": " + fault));
            }
        }
        assertThat(problems).isEmpty();
        assertThat(rows).isGreaterThan(1_000);
    }

    private static List<Error> faults(String row) {
        return SCHEMA.validate(row, InputFormat.JSON);
    }

    private static Schema schema() {
        try {
            String text = new JsonMapper().writeValueAsString(FormatSchema.document());
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
