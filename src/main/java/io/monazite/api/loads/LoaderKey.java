package io.monazite.api.loads;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.Startup;

/// The key that lets its holder load: the one that is configured (`monazite.loader.key`, MONAZITE_LOADER_KEY), else one
/// made at the first start and kept in the data folder, readable by its owner only. Only its hash is held in memory.
@Startup
@ApplicationScoped
class LoaderKey {

    private static final Logger LOG = Logger.getLogger(LoaderKey.class);
    private static final int SHORTEST = 24;
    private static final int RANDOM_BYTES = 32;

    private final byte[] hash;

    LoaderKey(
            @ConfigProperty(name = "monazite.loader.key") Optional<String> configured,
            @ConfigProperty(name = "monazite.data", defaultValue = "data") Path data) {
        String key = configured.orElseGet(() -> kept(data.resolve("loader.key")));
        if (key.length() < SHORTEST) {
            throw new IllegalStateException(("the loader key (monazite.loader.key, MONAZITE_LOADER_KEY or the file "
                            + "loader.key in the data folder) has %d characters: it needs at least %d")
                    .formatted(key.length(), SHORTEST));
        }
        this.hash = sha256(key);
    }

    /// Whether this is the key; takes as long for a wrong one as for the right one.
    boolean is(String candidate) {
        return MessageDigest.isEqual(hash, sha256(candidate));
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            LOG.infof("the loader key lies in %s", file.toAbsolutePath().normalize());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the loader key cannot be read or made in %s: %s".formatted(file.toAbsolutePath(), e.getMessage()),
                    e);
        }
    }

    /// Readable by its owner before there is anything in it.
    private static void make(Path file) throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, key + "\n");
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

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
