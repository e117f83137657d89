package io.monazite.watch;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How hooks are told. `docs/watch.md` explains each key.
@ConfigMapping(prefix = "monazite.watch")
public interface WatchSettings {

    /// How often it is looked for hooks that are to be tried again, or were left by a service that ended.
    @WithDefault("10s")
    Duration every();

    /// How long one attempt may take.
    @WithDefault("20s")
    Duration patience();

    /// How long is waited after a first failure; twice as long after each further one, with jitter.
    @WithDefault("10s")
    Duration firstPause();

    /// The longest wait between attempts.
    @WithDefault("1h")
    Duration longestPause();

    /// After how many failures in a row a hook is paused.
    @WithDefault("15")
    int attempts();

    /// How many interests one key or person may have.
    @WithDefault("100")
    int interests();

    /// How many scenarios one key or person may keep.
    @WithDefault("100")
    int scenarios();

    /// How many hooks an interest may have.
    @WithDefault("10")
    int hooks();
}
