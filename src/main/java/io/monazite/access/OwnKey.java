package io.monazite.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;

import org.jboss.logging.Logger;

/// A key of the service's own installation: the one that is configured, else one made at the first start and kept in
/// the data folder, readable by its owner only. Only its hash is held in memory.
final class OwnKey {

    private static final Logger LOG = Logger.getLogger(OwnKey.class);
    private static final int SHORTEST = 24;

    private final byte[] hash;

    private OwnKey(byte[] hash) {
        this.hash = hash;
    }

    /// @param role what its holder may do: `monazite.<role>.key` and the file `<role>.key` are named after it
    /// @param configured the key that is configured
    /// @throws IllegalStateException where it is too short, or its file can be neither read nor made
    static OwnKey of(Role role, Optional<String> configured, Path data) {
        String name = role.text();
        String key = configured.orElseGet(() -> kept(name, data.resolve(name + ".key")));
        if (key.length() < SHORTEST) {
            throw new IllegalStateException(
                    ("the %s key (monazite.%s.key, %s or the file %s.key in the data folder) has "
                                    + "%d characters: it needs at least %d")
                            .formatted(name, name, "MONAZITE_" + role + "_KEY", name, key.length(), SHORTEST));
        }
        return new OwnKey(Secrets.sha256(key));
    }

    /// Whether this is the key; takes as long for a wrong one as for the right one.
    boolean is(String candidate) {
        return MessageDigest.isEqual(hash, Secrets.sha256(candidate));
    }

    private static String kept(String name, Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            LOG.infof("the %s key lies in %s", name, file.toAbsolutePath().normalize());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the %s key cannot be read or made in %s: %s"
                            .formatted(name, file.toAbsolutePath(), e.getMessage()),
                    e);
        }
    }

    /// Readable by its owner before there is anything in it.
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, Secrets.random() + "\n");
        } catch (FileAlreadyExistsException e) {
            LOG.debugf("another start made %s just now", e.getFile());
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
