package io.monazite.ingest;

import io.monazite.graph.LoadCounts;

/// What a load amounts to while it runs.
final class Tally {

    private long rowsRead;
    private long sourcesNew;
    private long claimsNew;
    private long claimsUnchanged;
    private long claimsRetired;

    void read() {
        rowsRead++;
    }

    void sourcesNew(int sources) {
        sourcesNew += sources;
    }

    void claimsNew(int claims) {
        claimsNew += claims;
    }

    void claimsUnchanged(long claims) {
        claimsUnchanged += claims;
    }

    void claimsRetired(int claims) {
        claimsRetired += claims;
    }

    long rowsRead() {
        return rowsRead;
    }

    /// Whether something is to be committed.
    boolean anythingNew() {
        return sourcesNew + claimsNew + claimsRetired > 0;
    }

    LoadCounts counts(long rowsRefused) {
        return new LoadCounts(rowsRead, sourcesNew, claimsNew, claimsUnchanged, claimsRetired, rowsRefused);
    }
}
