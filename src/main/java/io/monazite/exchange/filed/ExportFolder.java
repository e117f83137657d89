package io.monazite.exchange.filed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.monazite.graph.FiledExport;

/// The folder in which exports lie. A file has the name of its export's id without what ids begin with; while it is
/// written, `.part` stands behind it.
@ApplicationScoped
public class ExportFolder {

    private static final Logger LOG = Logger.getLogger(ExportFolder.class);
    private static final String PART = ".part";
    /// What an operator put there himself has other names, and is left alone.
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}(\\.part)?");

    private final Path folder;

    ExportFolder(ExportSettings settings, @ConfigProperty(name = "monazite.data", defaultValue = "data") Path data) {
        this.folder = settings.folder().orElse(data.resolve("exports")).toAbsolutePath();
    }

    /// Where all of them lie.
    public Path path() {
        return folder;
    }

    /// Where the file of an export lies once it is done.
    public Path file(String id) {
        return folder.resolve(name(id));
    }

    /// What stands behind `/exports/files/`.
    public static String name(String id) {
        return id.substring(FiledExport.PREFIX.length());
    }

    /// @throws ExportException where it cannot be written
    OutputStream begin(String id) {
        try {
            Files.createDirectories(folder);
            return Files.newOutputStream(part(id));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Makes a file that was written whole one that can be fetched.
    void done(String id) {
        try {
            Files.move(part(id), file(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void remove(String id) {
        try {
            Files.deleteIfExists(part(id));
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            LOG.warnf("an export could not be removed from %s: %s", folder, e.getMessage());
        }
    }

    /// The ids of all exports of which something lies here.
    List<String> ids() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> OURS.matcher(name).matches())
                    .map(name -> name.endsWith(PART) ? name.substring(0, name.length() - PART.length()) : name)
                    .map(name -> FiledExport.PREFIX + name)
                    .distinct()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("%s could not be looked through: %s", folder, e.getMessage());
            return List.of();
        }
    }

    /// How many bytes lie here.
    long bytes() {
        return ids().stream()
                .flatMap(id -> Stream.of(part(id), file(id)))
                .mapToLong(ExportFolder::size)
                .sum();
    }

    static ExportException failed(Exception cause) {
        LOG.error("an export could not be written", cause);
        return new ExportException(
                ExportException.Code.FOLDER_FAILED,
                "folder",
                "the folder for exports could not be written: make room in it, or let the service write there");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private Path part(String id) {
        return folder.resolve(name(id) + PART);
    }
}
