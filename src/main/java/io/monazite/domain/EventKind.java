package io.monazite.domain;

/// What can happen to a party, an asset or an agreement.
public enum EventKind {
    STOP,
    RESTART,
    START_UP,
    SUBSTITUTION,
    STAKE_SALE,
    ANNOUNCEMENT
}
