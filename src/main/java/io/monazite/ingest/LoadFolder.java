package io.monazite.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Where loads put things aside in the data folder: rows while a load runs, and refused rows for some days after it.
@ApplicationScoped
public class LoadFolder {

    private static final Logger LOG = Logger.getLogger(LoadFolder.class);

    /// Longer than any load takes; what is older was left by a service that died.
    private static final Duration LONGEST_LOAD = Duration.ofDays(1);

    private final Path work;
    private final Path refused;
    private final Duration kept;

    LoadFolder(
            @ConfigProperty(name = "monazite.data", defaultValue = "data") Path data,
            @ConfigProperty(name = "monazite.load.keep-refused", defaultValue = "7d") Duration kept) {
        this.work = data.resolve("loads").resolve("running");
        this.refused = data.resolve("loads").resolve("refused");
        this.kept = kept;
    }

    /// A folder for the rows of one load. Clears away what is too old to be of use.
    public Path begin(UUID load) {
        removeOlder(work, LONGEST_LOAD);
        removeOlder(refused, kept);
        try {
            return Files.createDirectories(work.resolve(load.toString()));
        } catch (IOException e) {
            throw new IngestException.DataFolderFailed("no load can be put aside in " + work.toAbsolutePath(), e);
        }
    }

    public void end(Path folder) {
        remove(folder);
    }

    /// Where the refused rows of a load go.
    Path refused(UUID load) {
        return refused.resolve(load + ".ndjson");
    }

    Optional<Path> refusedIfKept(UUID load) {
        return Optional.of(refused(load)).filter(Files::isRegularFile);
    }

    private static void removeOlder(Path folder, Duration age) {
        Instant limit = Instant.now().minus(age);
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.toList();
            for (Path entry : all) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(limit)) {
                    remove(entry);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debugf("%s is not there yet", folder);
        } catch (IOException e) {
            LOG.warnf("%s could not be cleared: %s", folder, e.getMessage());
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("%s could not be removed: %s", folder, e.getMessage());
        }
    }
}
