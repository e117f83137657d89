package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.monazite.ingest.format.NdjsonReader;
import io.monazite.ingest.format.RowReader;

class RefusalsTest {

    @TempDir
    Path folder;

    @Test
    void halfALetterIsKeptAsAQuestionMark() throws IOException {
        Path file = folder.resolve("refused.ndjson");
        var refused = (RowReader.Refused) NdjsonReader.read(1, "{\"type\":\"\\uD800\"}");
        try (Refusals refusals = new Refusals(file)) {
            refusals.add(refused);
        }
        assertThat(Files.readString(file)).contains("\"line\":1").contains("?");
    }
}
