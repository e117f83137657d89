package io.monazite.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk without room is told as ours, and never as if what was sent were of another form.
class FullDiskIT {

    /// To what is written there the kernel answers that the disk is full.
    private static final Path FULL = Path.of("/dev/full");

    private static final FeedSource SOURCE = new FeedSource(
            "tables", "csv", new FeedSource.Where.Folder("tables"), null, true, false, 1, 1_000, Map.of(), Map.of());

    @TempDir
    Path folder;

    @BeforeEach
    void hasOne() {
        assumeThat(FULL).exists();
    }

    @Test
    void whatIsSentCannotBePutAside() {
        assertThat(problem(() ->
                        Delivered.of(new ByteArrayInputStream("a,b".getBytes(StandardCharsets.UTF_8)), FULL, 1_000)))
                .isEqualTo("DATA_FOLDER_FAILED");
    }

    @Test
    void itsRowsCannotBePutAside() {
        assertThat(problem(() -> {
                    try (RowSpool spool = new RowSpool(FULL)) {
                        spool.add(new RowSpool.Entry(RowSpool.Kind.OTHER, 1, 0, 0, 0, "{}"));
                        spool.next();
                    }
                }))
                .isEqualTo("DATA_FOLDER_FAILED");
    }

    @Test
    void itsReportCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b");
        Path done = Files.createDirectories(folder.resolve("done"));
        Files.createSymbolicLink(done.resolve("a.csv.report.json"), FULL);
        DropFolder drop = new DropFolder(Optional.of(folder), folder, Duration.ZERO);
        assertThat(problem(() -> drop.done(file, "{}"))).isEqualTo("DATA_FOLDER_FAILED");
    }

    @Test
    void aFileInPlaceOfAFolderIsNoTroubleOfTheDisk() throws Exception {
        Files.writeString(folder.resolve("tables"), "a,b");
        DropFolder drop = new DropFolder(Optional.of(folder), folder, Duration.ZERO);
        assertThat(problem(() -> drop.folder("tables"))).isEqualTo("FOLDER_REFUSED");
    }

    @Test
    void whatIsNoGzipIsNoTroubleOfTheDisk() {
        byte[] broken = {0x1f, (byte) 0x8b, 1, 2};
        assertThat(problem(() -> Delivered.of(new ByteArrayInputStream(broken), folder.resolve("x"), 1_000)))
                .isEqualTo("NOT_UNPACKABLE");
    }

    private static String problem(ThrowingCallable work) {
        return Failing.of(SOURCE, catchThrowable(work)).problem();
    }
}
