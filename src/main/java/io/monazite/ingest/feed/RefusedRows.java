package io.monazite.ingest.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.monazite.ingest.format.NdjsonReader;
import io.monazite.ingest.format.RowReader;

/// The refused rows of an earlier run: a line of JSON for each, with its number, what was wrong with it and the row.
/// What the form could not understand is refused again, with the same reasons.
final class RefusedRows {

    private static final ObjectMapper JSON = new JsonMapper();

    private RefusedRows() {}

    static void read(Path file, Gathering rows) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode refused = JSON.readTree(line);
                String raw = refused.get("raw").asText();
                rows.take(
                        raw.startsWith("{")
                                ? NdjsonReader.read(refused.get("line").asLong(), withoutName(raw))
                                : JSON.treeToValue(refused, RowReader.Refused.class));
            }
        }
    }

    /// The id and what it supersedes were given by an earlier run, and are found anew.
    private static String withoutName(String raw) throws IOException {
        JsonNode row = JSON.readTree(raw);
        if (row instanceof ObjectNode named && named.path("claim").asText().startsWith(ClaimName.OF_FEEDS)) {
            named.remove(List.of("claim", "supersedes"));
            return named.toString();
        }
        return raw;
    }
}
