package io.monazite.graph;

/// What a load amounted to, in rows and claims.
public record LoadCounts(
        long rowsRead, long sourcesNew, long claimsNew, long claimsUnchanged, long claimsRetired, long rowsRefused) {}
