package io.monazite.outbound;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;

/// The settings of the service with narrower limits for one request.
record LimitedSettings(OutboundSettings all, Limits limits) implements OutboundSettings {

    @Override
    public Optional<List<String>> allow() {
        return all.allow();
    }

    @Override
    public Duration connectTimeout() {
        return all.connectTimeout();
    }

    @Override
    public Duration silence() {
        return all.silence();
    }

    @Override
    public Duration attempt() {
        return limits.patience().compareTo(all.attempt()) < 0 ? limits.patience() : all.attempt();
    }

    @Override
    public MemorySize maxBytes() {
        return least(all.maxBytes());
    }

    @Override
    public MemorySize maxUnpacked() {
        return least(all.maxUnpacked());
    }

    @Override
    public int redirects() {
        return all.redirects();
    }

    @Override
    public int retries() {
        return Math.min(limits.retries(), all.retries());
    }

    @Override
    public Duration firstPause() {
        return all.firstPause();
    }

    /// Nobody waits longer between attempts than an attempt may take.
    @Override
    public Duration longestPause() {
        return attempt().compareTo(all.longestPause()) < 0 ? attempt() : all.longestPause();
    }

    @Override
    public String userAgent() {
        return all.userAgent();
    }

    private MemorySize least(MemorySize size) {
        return new MemorySize(BigInteger.valueOf(Math.min(size.asLongValue(), limits.mostBytes())));
    }
}
