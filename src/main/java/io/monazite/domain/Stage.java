package io.monazite.domain;

/// The stages of the chain from ore to use, in order. RECYCLING feeds back into SEPARATION or METAL.
public enum Stage {
    MINING,
    CONCENTRATE,
    CRACKING,
    SEPARATION,
    METAL,
    ALLOY,
    MAGNET,
    COMPONENT,
    END_USE,
    RECYCLING
}
