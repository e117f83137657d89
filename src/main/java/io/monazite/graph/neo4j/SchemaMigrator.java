package io.monazite.graph.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.monazite.graph.ContentDigest;
import io.monazite.graph.GraphException;
import io.quarkus.runtime.util.ClassPathUtils;

/// Applies the steps under `cypher/schema/` in the order of their names, each once. A step is a single statement that
/// does no harm when it runs twice, so that two services may start together; what was applied is kept with its checksum
/// in `(:SchemaStep)`.
@ApplicationScoped
class SchemaMigrator {

    private static final Logger LOG = Logger.getLogger(SchemaMigrator.class);
    private static final String FOLDER = "cypher/schema";
    /// How long the last steps may take: on a busy machine, or where a large graph fills a new index.
    private static final Duration FILL = Duration.ofMinutes(30);

    private final Statements statements;

    SchemaMigrator(Statements statements) {
        this.statements = statements;
    }

    void migrate() {
        Map<String, String> applied = applied();
        SortedMap<String, String> added = new TreeMap<>();
        steps().forEach((name, text) -> {
            String checksum = ContentDigest.hash(text);
            if (applied.containsKey(name)) {
                requireUnchanged(name, checksum, applied);
            } else {
                statements.alone(text);
                added.put(name, checksum);
                LOG.infof("Schema step %s applied", name);
            }
        });
        if (!added.isEmpty()) {
            statements.write(
                    FILL, writing -> writing.run(Statement.AWAIT_INDEXES, Map.of("seconds", FILL.toSeconds())));
            record(added);
        }
    }

    /// All together at the end, since each change of the schema makes the database forget how this is done; a start
    /// that is cut short before, while indexes are filled too, applies them once more and waits again.
    private void record(SortedMap<String, String> added) {
        statements.write(FILL, writing -> {
            added.forEach((name, checksum) ->
                    writing.run(Statement.RECORD_SCHEMA_STEP, Map.of("name", name, "checksum", checksum)));
            return added.size();
        });
    }

    private Map<String, String> applied() {
        return statements
                .read(
                        Statement.SCHEMA_STEPS,
                        Map.of(),
                        row -> Map.entry(
                                row.get("name").asString(), row.get("checksum").asString()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void requireUnchanged(String name, String checksum, Map<String, String> applied) {
        if (!checksum.equals(applied.get(name))) {
            throw new GraphException.StoreRefused(
                    ("the schema step %s was changed after it had been applied to this database: put it back as it was "
                                    + "and add a new step")
                            .formatted(name),
                    new IllegalStateException("checksum " + checksum + " is not " + applied.get(name)));
        }
    }

    private static SortedMap<String, String> steps() {
        SortedMap<String, String> steps = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    Thread.currentThread().getContextClassLoader(), FOLDER, folder -> steps.putAll(read(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + " cannot be read", e);
        }
        return steps;
    }

    private static Map<String, String> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".cypher"))
                    .collect(Collectors.toMap(
                            file -> file.substring(0, file.length() - ".cypher".length()),
                            file -> CypherLibrary.resource(FOLDER + "/" + file)));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }
}
