package io.monazite.domain;

/// Where an agreement or measure stands. What was asked for is not in force.
public enum Standing {
    REQUESTED,
    PROPOSED,
    ANNOUNCED,
    IN_FORCE,
    SUSPENDED,
    ENDED
}
