package io.monazite.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/// The folder of one service, held by a lock for as long as this is open.
final class DataFolder implements AutoCloseable {

    private static final int PASSWORD_BYTES = 32;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder if need be and takes its lock.
    ///
    /// @throws EmbeddedException if another service holds it, or if it cannot be written
    static DataFolder open(Path path) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
                restrict(path, "rwx------");
            }
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new EmbeddedException("The data folder " + path + " cannot be used: " + e, e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve("service.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new EmbeddedException("The data folder " + path + " is in use by another monazite"
                    + (holder.isEmpty() ? "" : " (process " + holder + ")")
                    + ": stop that one, or choose another folder with MONAZITE_DATA.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Where the server keeps its store and its logs.
    Path server() {
        return path.resolve("neo4j");
    }

    /// The password of this folder's database: random, made at the first call, in a file that only its owner reads.
    String password() {
        Path file = path.resolve("neo4j.password");
        try {
            if (Files.exists(file)) {
                restrict(file, "rw-------");
                String password = Files.readString(file).strip();
                if (!password.isEmpty()) {
                    return password;
                }
            } else {
                // Empty first, so that the password is never in a file that others may read.
                Files.createFile(file);
                restrict(file, "rw-------");
            }
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            Files.writeString(file, password + "\n");
            return password;
        } catch (IOException e) {
            throw new EmbeddedException("The password file " + file + " cannot be used: " + e, e);
        }
    }

    private static void restrict(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new EmbeddedException("The lock of the data folder " + path + " cannot be released: " + e, e);
        }
    }
}
