package io.monazite.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.synthetic.SyntheticMarket;

/// A graph is exported to a file, and loaded into an empty one, which must then be the same.
final class ExchangeRun {

    private static final double NANOS_OF_SECOND = 1e9;
    private static final double MEBI = 1 << 20;

    private final SyntheticMarket market;
    private final Grid grid;
    private final Path file;
    private String digest = "";

    ExchangeRun(SyntheticMarket market, Grid grid) {
        this.market = market;
        this.grid = grid;
        try {
            this.file = Files.createTempFile(Files.createDirectories(Path.of("target")), "exchange-", ".ndjson");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes along what a service has.
    void export(Service service) {
        digest = service.digest();
        Progress.say("%s is exported".formatted(market.size()));
        long begun = System.nanoTime();
        JsonNode export = service.export();
        double seconds = (System.nanoTime() - begun) / NANOS_OF_SECOND;
        service.fetch(export.get("path").asText(), file);
        put("rows", "%,d".formatted(rows()));
        put("file, MiB", Figures.text(bytes() / MEBI));
        put("export to a file, s", Figures.text(seconds));
        put("export, rows a second", "%,.0f".formatted(rows() / seconds));
        put("heap of the service after it, MiB", Figures.text(service.heap() / MEBI));
    }

    /// Loads it into an empty service.
    ///
    /// @throws IllegalStateException where the copy is another graph
    void load(Service empty) {
        Progress.say("the copy of %s is loaded".formatted(market.size()));
        long begun = System.nanoTime();
        empty.load(file);
        double seconds = (System.nanoTime() - begun) / NANOS_OF_SECOND;
        empty.awaitFreshVersion();
        if (!empty.digest().equals(digest)) {
            throw new IllegalStateException("the copy has another digest: " + empty.digest() + ", not " + digest);
        }
        put("load into an empty graph, s", Figures.text(seconds));
        put("load, rows a second", "%,.0f".formatted(rows() / seconds));
        put("**digest of the copy**", "equal");
        grid.target("**digest of the copy**", "equal");
        delete();
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long rows() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long bytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String row, String text) {
        grid.put(row, market.size().name(), text);
    }
}
