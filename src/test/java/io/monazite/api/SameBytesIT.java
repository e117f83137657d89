package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;
import io.monazite.testsupport.EmptyGraph;
import io.quarkus.test.junit.QuarkusTest;

/// The same knowledge and scenario give the same bytes, in whatever order and in however many loads it came, and on any
/// machine: the bytes are kept in a file. `-Dgolden.accept=true` takes what is answered now as right.
@QuarkusTest
class SameBytesIT {

    private static final Path ROWS = Path.of("src/test/resources/sample/sample.ndjson");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/snapshot/answer.json");
    private static final String SCENARIO = """
            { whoLosesSupply(scenario: {shocks: [{supplier: "company:irel"}
                                                 {country: "country:CN", withheld: 0.3}]}) {
                snapshot { id }
                losses { totalCount nodes {
                  party { __typename id } material { id } relation tier direct
                  tonnes { low best high unit basis }
                  receivedShare shareOfKnownSupply shareOfIntake timeToSurviveDays
                  contributions { tonnes { low best high }
                    supply { id status tonnes { low best high } evidence { origins disputed claims { id } } } }
                  paths { tiers share supplies { id } } } }
                total { low best high basis }
                unknowns { kind about { id } message }
                assumptions { code about { id } message }
                agreements { id }
                measures { id } } }""";

    @Inject
    LoadService loads;

    @Inject
    EmptyGraph empty;

    @Test
    void theSameBytesInEveryOrderOfRowsAndLoads() throws IOException, InterruptedException {
        List<String> rows = Files.readAllLines(ROWS);
        empty.require();
        load(rows);
        byte[] atOnce = answer();

        for (long seed = 1; seed <= 2; seed++) {
            empty.require();
            for (List<String> part : parts(rows, new Random(seed))) {
                load(part);
            }
            assertThat(text(answer())).isEqualTo(text(atOnce));
        }
        if (Boolean.getBoolean("golden.accept")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, atOnce);
        }
        assertThat(text(atOnce)).isEqualTo(text(Files.readAllBytes(GOLDEN)));
    }

    /// Each byte as a character, so that a difference can be read.
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Sources and entities in one load and facts in two, each in a random order; who names another claim comes last.
    private static List<List<String>> parts(List<String> rows, Random random) {
        List<String> named = new ArrayList<>();
        List<String> first = new ArrayList<>();
        List<String> then = new ArrayList<>();
        for (String row : rows) {
            if (row.contains("\"id\": ")) {
                named.add(row);
            } else if (row.contains("copiedFrom") || random.nextBoolean()) {
                then.add(row);
            } else {
                first.add(row);
            }
        }
        List<List<String>> parts = List.of(named, first, then);
        parts.forEach(part -> Collections.shuffle(part, random));
        return parts;
    }

    private static byte[] answer() {
        return Sample.ask(SCENARIO).asByteArray();
    }

    private void load(List<String> rows) {
        LoadReport report = loads.load(
                new ByteArrayInputStream(String.join("\n", rows).getBytes(StandardCharsets.UTF_8)),
                new LoadFormat.Ndjson(),
                new LoadOptions("test", null, false, LoadOptions.OnError.REJECT));
        assertThat(report.state())
                .as("%s %s", report.failures(), report.findings())
                .isEqualTo(LoadState.COMMITTED);
    }
}
