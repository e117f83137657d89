package io.monazite.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Archive;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;
import io.monazite.testsupport.BundledData;
import io.monazite.testsupport.EmptyGraph;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;

/// The bundled data, with corrections on top that leave a history behind, to be exported and loaded anew.
@ApplicationScoped
public class Exported {

    private static final Path ROWS = Path.of("src/test/resources/exchange");

    /// A claim that is replaced, one that is retracted by another, one that is withdrawn, proposals of a rule, a
    /// denial, and every way to qualify a figure; with text that is awkward in every form.
    private static final Path FIRST = ROWS.resolve("first.ndjson");

    private static final Path SECOND = ROWS.resolve("second.ndjson");

    /// A publisher and an article of his, for rows that are made up.
    static final String SOURCES = """
            {"type":"publisher","id":"publisher:p","name":"P"}
            {"type":"article","id":"article:x","title":"X","publisher":"publisher:p",\
            "published":"2026-01-02","kind":"ARTICLE"}
            """;

    static final String KEY = "Bearer the-key-of-all-tests-0123456789";

    private final LoadService loads;
    private final EmptyGraph empty;
    private final BundledData bundled;
    private final SupplyGraph graph;
    private final Archive archive;
    private @Nullable String made;

    Exported(LoadService loads, EmptyGraph empty, BundledData bundled, SupplyGraph graph, Archive archive) {
        this.loads = loads;
        this.empty = empty;
        this.bundled = bundled;
        this.graph = graph;
        this.archive = archive;
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

    /// What follows is asked with a key that loads, until it is asked as anybody.
    static void askAsKnown() {
        RestAssured.requestSpecification =
                new RequestSpecBuilder().addHeader("Authorization", KEY).build();
    }

    static void askAsAnybody() {
        RestAssured.requestSpecification = null;
    }

    /// All of the graph in a form, by an operator who withholds a licence.
    String without(String licence, Form form) {
        return without(licence, form, archive);
    }

    /// @param read where claims are read from
    String without(String licence, Form form, Archive read) {
        Licences licences = new Licences(archive, Optional.of(List.of(licence)), Optional.empty());
        Exports exports = new Exports(graph, read, licences, 20_000);
        Version version = graph.version();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(exports.whole(version, exports.terms(version)), form, out);
        return out.toString(StandardCharsets.UTF_8);
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
