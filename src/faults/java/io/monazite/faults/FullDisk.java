package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.monazite.benchmark.Progress;

/// Disks that are full within a load, where this machine lets us mount small ones.
final class FullDisk {

    private static final String OF_SERVICE = "8m";
    private static final String OF_DATABASE = "2g";
    private static final long LEFT = 16L << 20;

    private final Options options;
    private final Path folder;

    FullDisk(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    List<Outcome> all() throws IOException, InterruptedException {
        Path ofService = Files.createDirectories(folder.resolve("small-disk"));
        Path ofDatabase = Files.createDirectories(folder.resolve("small-store"));
        try {
            if (!mounted(ofService, OF_SERVICE) || !mounted(ofDatabase, OF_DATABASE)) {
                Progress.say("a small disk cannot be mounted here: left out");
                return List.of();
            }
            return List.of(ofService(ofService), ofDatabase(ofDatabase));
        } finally {
            ran("umount", "-l", ofService.toString());
            ran("umount", "-l", ofDatabase.toString());
        }
    }

    /// A large load comes to a service whose folder is on a small disk.
    private Outcome ofService(Path disk) throws IOException, InterruptedException {
        try (Database database = Database.start(folder.resolve("roomy"));
                Instance service = Instance.start(disk, database)) {
            ServiceKilled.require(service.load(RowsToLoad.base(0)));
            Content before = service.content();
            Reply reply = service.load(large());
            return outcome(
                    "disk of the service full within a load",
                    service,
                    before,
                    reply.status() == 507 && reply.body().contains("DATA_FOLDER_FAILED")
                            ? Optional.empty()
                            : Optional.of(reply),
                    "the next load at once");
        }
    }

    /// A large load comes to a database whose disk has little room left. Then room is made, and the database is started
    /// again, as an operator would do.
    private Outcome ofDatabase(Path disk) throws IOException, InterruptedException {
        try (Database database = Database.start(disk);
                Instance service = Instance.start(folder.resolve("beside"), database)) {
            ServiceKilled.require(service.load(RowsToLoad.base(0)));
            Content before = service.content();
            Path filling = disk.resolve("filling");
            long room = Files.getFileStore(disk).getUsableSpace() - LEFT;
            if (!ran("fallocate", "-l", Long.toString(room), filling.toString())) {
                throw new IllegalStateException("the disk cannot be filled");
            }
            Reply reply = service.load(large());
            Progress.say("a load into a full database: %s; alive: %d, ready: %d"
                    .formatted(
                            reply,
                            service.get("/q/health/live").status(),
                            service.get("/q/health/ready").status()));
            Files.delete(filling);
            long began = System.nanoTime();
            database.kill();
            database.awaitReady();
            service.awaitReady();
            return outcome(
                    "disk of the database full within a load; room made, database started again",
                    service,
                    before,
                    reply.status() >= 500 && reply.body().contains("STORE_") ? Optional.empty() : Optional.of(reply),
                    "ready %.1f after it".formatted(ServiceKilled.since(began)));
        }
    }

    private static Outcome outcome(
            String what, Instance service, Content before, Optional<Reply> wrong, String recovery) throws IOException {
        boolean same = service.content().equals(before);
        boolean taken = service.load(RowsToLoad.small("after")).status() == 201;
        return new Outcome(
                what,
                1,
                1,
                taken ? 0 : 1,
                same ? 0 : 1,
                service.findings(),
                wrong.map(Reply::toString).stream().toList(),
                recovery);
    }

    private Path large() throws IOException {
        return RowsToLoad.large(folder.resolve("full.ndjson"), Math.max(options.rows(), 100_000), options.seed());
    }

    private static boolean mounted(Path disk, String size) throws InterruptedException {
        return ran("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString());
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
