package io.monazite.ingest.usgs;

/// What its feeds say of the survey itself.
final class Usgs {

    static final String PUBLISHER = "publisher:usgs";
    static final String NAME = "USGS";
    static final String RELIABILITY = "OFFICIAL";
    static final String LICENCE = "public domain";

    private Usgs() {}
}
