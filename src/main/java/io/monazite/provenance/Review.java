package io.monazite.provenance;

/// Whether somebody has looked at a claim. Only accepted claims count in a reading unless proposals are asked for.
public enum Review {
    PROPOSED,
    ACCEPTED,
    REJECTED
}
