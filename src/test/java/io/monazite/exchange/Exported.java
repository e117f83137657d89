package io.monazite.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.SupplyGraph;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;
import io.monazite.testsupport.BundledData;
import io.monazite.testsupport.EmptyGraph;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// The bundled data, with corrections on top that leave a history behind, to be exported and loaded anew.
@ApplicationScoped
public class Exported {

    private static final Path ROWS = Path.of("src/test/resources/exchange");

    /// A claim that is replaced, one that is retracted by another, one that is withdrawn, proposals of a rule, a
    /// denial, and every way to qualify a figure; with text that is awkward in every form.
    private static final Path FIRST = ROWS.resolve("first.ndjson");

    private static final Path SECOND = ROWS.resolve("second.ndjson");

    private final LoadService loads;
    private final EmptyGraph empty;
    private final BundledData bundled;
    private final SupplyGraph graph;
    private @Nullable String made;

    Exported(LoadService loads, EmptyGraph empty, BundledData bundled, SupplyGraph graph) {
        this.loads = loads;
        this.empty = empty;
        this.bundled = bundled;
        this.graph = graph;
    }

    /// Makes the bundled data with the corrections all that the graph holds.
    void require() throws InterruptedException {
        if (graph.version().digest().equals(made)) {
            return;
        }
        bundled.require();
        load(read(FIRST));
        made = load(read(SECOND)).digest();
    }

    /// Makes some rows all that the graph holds.
    LoadReport alone(String rows) throws InterruptedException {
        empty.require();
        return load(rows);
    }

    LoadReport load(String rows) {
        LoadReport report = loads.load(
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                new LoadFormat.Ndjson(),
                new LoadOptions("a copy", null, false, LoadOptions.OnError.REJECT));
        assertThat(report.state())
                .as("%s %s", report.failures(), report.findings())
                .isEqualTo(LoadState.COMMITTED);
        return report;
    }

    private static String read(Path rows) {
        try {
            return Files.readString(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response get(String file) {
        Response answer = RestAssured.given().urlEncodingEnabled(false).get("/exports/" + file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    static String text(String file) {
        return new String(get(file).asByteArray(), StandardCharsets.UTF_8);
    }
}
