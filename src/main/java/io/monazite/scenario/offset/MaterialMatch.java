package io.monazite.scenario.offset;

/// How what is offered relates to what is lost.
public enum MaterialMatch {
    /// The very material.
    SAME,
    /// A kind of it: what is lost is named more widely than what is offered.
    KIND,
    /// It is a kind of what is offered, at the same stage: never counted, for its part in the wider figure is unknown.
    WIDER,
    /// Both are kinds of the same material, at the same stage, and not known to be of other elements, such as heavy
    /// rare-earth oxides and those of dysprosium and terbium: never counted, for they may be different goods.
    FAMILY
}
