package io.monazite.synthetic;

/// How well the tonnes of a market's flows are known.
public enum Certainty {
    /// Every figure is exact.
    EXACT,
    /// Of twenty flows two are without tonnage, three have an interval, and one is known to be more than a figure.
    MIXED
}
