package io.monazite.provenance;

/// Whether a source says that something is so, or that it is not.
public enum Stance {
    ASSERTS,
    DENIES
}
