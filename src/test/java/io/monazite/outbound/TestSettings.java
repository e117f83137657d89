package io.monazite.outbound;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;

/// Settings that let the server of the tests in, with little patience and room.
record TestSettings(Optional<List<String>> allow, Duration silence, Duration attempt) implements OutboundSettings {

    static final int ROOM = 100_000;

    static TestSettings usual() {
        return new TestSettings(Optional.of(List.of("127.0.0.1")), Duration.ofSeconds(20), Duration.ofMinutes(1));
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(20);
    }

    @Override
    public MemorySize maxBytes() {
        return new MemorySize(BigInteger.valueOf(ROOM));
    }

    @Override
    public MemorySize maxUnpacked() {
        return new MemorySize(BigInteger.valueOf(ROOM));
    }

    @Override
    public int redirects() {
        return 3;
    }

    @Override
    public int retries() {
        return 2;
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMillis(1);
    }

    @Override
    public Duration longestPause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String userAgent() {
        return "monazite-tests";
    }
}
