package io.monazite.exchange.filed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where exports to files go, and how much of them there may be. `docs/exchange.md` explains each key.
@ConfigMapping(prefix = "monazite.exports.files")
public interface ExportSettings {

    /// The folder; `exports` in the data folder where none is named. Instances that share it serve each other's files.
    Optional<Path> folder();

    /// How long a file can be fetched after it was written.
    @WithDefault("24h")
    Duration keep();

    /// How long one may take.
    @WithDefault("6h")
    Duration longest();

    /// How many are written at one time; others wait.
    @WithDefault("2")
    int atOnce();

    /// How many a key or person may have that are to be written, or can be fetched.
    @WithDefault("10")
    int perCaller();

    /// How many MiB one file may have.
    @WithDefault("20000")
    long maxMegabytes();

    /// How many MiB all files in the folder may have before no further one is begun.
    @WithDefault("50000")
    long maxMegabytesInAll();
}
