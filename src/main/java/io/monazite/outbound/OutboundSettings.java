package io.monazite.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What is fetched from the web, and how patiently. `docs/sources.md` explains each key.
@ConfigMapping(prefix = "monazite.outbound")
public interface OutboundSettings {

    /// Networks that may be asked although they are private, as `10.1.2.0/24`; none by default.
    Optional<List<String>> allow();

    /// How long a connection may take to be made.
    @WithDefault("10s")
    Duration connectTimeout();

    /// How long the other side may be silent.
    @WithDefault("30s")
    Duration silence();

    /// How long one attempt may take in all, so that a stream without end comes to one.
    @WithDefault("15m")
    Duration attempt();

    /// How many bytes are received at most.
    @WithDefault("2G")
    MemorySize maxBytes();

    /// How many bytes an answer may have when it is unpacked.
    @WithDefault("8G")
    MemorySize maxUnpacked();

    /// How often an answer may send us on.
    @WithDefault("5")
    int redirects();

    /// How often it is tried again where that may help.
    @WithDefault("4")
    int retries();

    /// How long is waited before the first further attempt; twice as long before each next one, with jitter.
    @WithDefault("1s")
    Duration firstPause();

    /// The longest wait between attempts. Who asks for a longer one (Retry-After) is asked again in a later run.
    @WithDefault("1m")
    Duration longestPause();

    /// As what the service presents itself.
    @WithDefault("monazite")
    String userAgent();
}
