package io.monazite.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The folder into which people put files. Sources take theirs from folders within it, and nothing leads out: no `..`,
/// no link. A file is taken once it is whole: renamed into its place, or quiet for some seconds.
@ApplicationScoped
class DropFolder {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path root;
    private final Duration quiet;

    DropFolder(
            @ConfigProperty(name = "monazite.drop.folder") Optional<Path> folder,
            @ConfigProperty(name = "monazite.data", defaultValue = "data") Path data,
            @ConfigProperty(name = "monazite.drop.quiet", defaultValue = "5s") Duration quiet) {
        this.root = folder.orElse(data.resolve("drop"));
        this.quiet = quiet;
    }

    /// The folder of a source; made where it is not there.
    ///
    /// @throws FeedProblem when it would lie outside, or is a file
    Path folder(String within) throws IOException {
        Path home = Files.createDirectories(root).toRealPath();
        Path folder = resolved(home, within);
        if (!folder.startsWith(home)) {
            throw outside(within);
        }
        Path real = made(folder, within).toRealPath();
        if (!real.startsWith(home)) {
            throw outside(within);
        }
        return real;
    }

    private static Path made(Path folder, String within) throws IOException {
        try {
            return Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new FeedProblem(
                    FeedProblem.Code.FOLDER_REFUSED, "'%s' is a file: name a folder".formatted(within), e);
        }
    }

    /// The files that are whole, by name.
    List<Path> ready(Path folder) throws IOException {
        Instant limit = Instant.now().minus(quiet);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> isReady(file, limit)).sorted().toList();
        }
    }

    /// Opens a file that is none but itself.
    ///
    /// @throws FeedProblem when it is not ours to read
    InputStream open(Path file) throws IOException {
        try {
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (AccessDeniedException e) {
            throw new FeedProblem(
                    FeedProblem.Code.NOT_THIS_FORM, "the file may not be read: let the service read it", e);
        }
    }

    /// Moves a file that was taken, with its report beside it.
    void done(Path file, String report) throws IOException {
        move(file, "done", report);
    }

    /// Moves a file that was refused, or of which rows were, with its report and the refused rows beside it.
    void refused(Path file, String report, Optional<Path> rows) throws IOException {
        Path moved = move(file, "refused", report);
        if (rows.isPresent()) {
            Files.copy(rows.get(), moved.resolveSibling(moved.getFileName() + ".refused.ndjson"));
        }
    }

    private static Path move(Path file, String into, String report) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(into));
        if (!folder.toRealPath().startsWith(file.resolveSibling("").toRealPath())) {
            throw outside(into);
        }
        Path target = folder.resolve(String.valueOf(file.getFileName()));
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            target = folder.resolve(MOMENT.format(Instant.now()) + "-" + file.getFileName());
        }
        Files.move(file, target);
        // Bytes, since a report may quote half a letter, which a writer of files refuses.
        Files.write(
                target.resolveSibling(target.getFileName() + ".report.json"), report.getBytes(StandardCharsets.UTF_8));
        return target;
    }

    private static boolean isReady(Path file, Instant limit) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean halfWritten =
                name.startsWith(".") || name.endsWith("~") || name.endsWith(".part") || name.endsWith(".tmp");
        try {
            return !halfWritten
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()
                            .isAfter(limit);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resolved(Path home, String within) throws FeedProblem {
        try {
            return home.resolve(within).normalize();
        } catch (InvalidPathException e) {
            throw outside(within);
        }
    }

    private static FeedProblem outside(String within) {
        return new FeedProblem(
                FeedProblem.Code.FOLDER_REFUSED,
                "'%s' leads out of the drop folder: name a folder within it".formatted(within));
    }
}
