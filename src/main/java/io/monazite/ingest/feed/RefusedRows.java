package io.monazite.ingest.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    private final Map<Long, Deque<String>> mended = new TreeMap<>();

    /// @param mended what takes the place of some of them
    RefusedRows(List<Mended> mended) {
        mended.forEach(each -> this.mended
                .computeIfAbsent(each.line(), none -> new ArrayDeque<>())
                .add(each.row()));
    }

    /// @throws FeedProblem when a row was mended that was not refused
    void read(Path file, Gathering rows) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.take(outcome(JSON.readTree(line)));
            }
        }
        for (Map.Entry<Long, Deque<String>> left : mended.entrySet()) {
            if (!left.getValue().isEmpty()) {
                throw new FeedProblem(
                        FeedProblem.Code.NOT_THIS_FORM,
                        "line %d was mended, and no row of it is left that was refused".formatted(left.getKey()));
            }
        }
    }

    private RowReader.Outcome outcome(JsonNode refused) throws IOException {
        long line = refused.get("line").asLong();
        String better = mended.getOrDefault(line, new ArrayDeque<>()).poll();
        if (better != null) {
            return NdjsonReader.read(line, better);
        }
        String raw = refused.get("raw").asText();
        return raw.startsWith("{")
                ? NdjsonReader.read(line, withoutName(raw))
                : JSON.treeToValue(refused, RowReader.Refused.class);
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
