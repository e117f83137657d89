package io.monazite.scenario.offset;

/// How what is offered relates to what is lost.
public enum MaterialMatch {
    /// The very material.
    SAME,
    /// A kind of it: what is lost is named more widely than what is offered.
    KIND,
    /// It is a kind of what is offered, at the same stage: never counted, for its part in the wider figure is unknown.
    WIDER
}
