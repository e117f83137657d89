package io.monazite.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the embedded database is started with.
///
/// @param data the folder that holds the store, the password and the lock; made if it is not there
/// @param libraries the folder with the server's jars and the launcher
/// @param heap the heap of the child JVM, as the JVM's flag has it (`512m`)
/// @param pageCache the memory for pages of the store, outside the heap (`256m`)
/// @param flags further flags for the child JVM
public record EmbeddedSettings(Path data, Path libraries, String heap, String pageCache, List<String> flags) {

    public EmbeddedSettings {
        data = data.toAbsolutePath().normalize();
        flags = List.copyOf(flags);
    }

    /// The defaults for a data folder.
    public static EmbeddedSettings in(Path data) {
        return from(name -> name.equals("monazite.data") ? Optional.of(data.toString()) : Optional.empty());
    }

    /// Reads `monazite.data` and `monazite.embedded.libraries`, `.heap`, `.page-cache` and `.flags` (apart by spaces).
    public static EmbeddedSettings from(Function<String, Optional<String>> configuration) {
        return new EmbeddedSettings(
                Path.of(configuration.apply("monazite.data").orElse("data")),
                configuration
                        .apply("monazite.embedded.libraries")
                        .map(Path::of)
                        .orElseGet(EmbeddedSettings::librariesBesideTheService),
                configuration.apply("monazite.embedded.heap").orElse("512m"),
                configuration.apply("monazite.embedded.page-cache").orElse("256m"),
                configuration.apply("monazite.embedded.flags").stream()
                        .flatMap(flags -> Stream.of(flags.strip().split("\\s+")))
                        .filter(flag -> !flag.isEmpty())
                        .toList());
    }

    /// What the build learned of a start and keeps beside the jars, so that the next ones take less; need not be there.
    Path cache() {
        return libraries.resolveSibling("server.aot");
    }

    /// In, or beside, the folder of the packaged service; else where the build puts them.
    private static Path librariesBesideTheService() {
        Path started = Path.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), 2)[0])
                .toAbsolutePath()
                .normalize();
        Path built = Path.of("target", "neo4j", "lib").toAbsolutePath();
        return Stream.of(started.resolveSibling("neo4j/lib"), started.resolve("../../neo4j/lib"), built)
                .map(Path::normalize)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(built);
    }
}
