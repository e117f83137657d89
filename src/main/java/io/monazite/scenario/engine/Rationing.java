package io.monazite.scenario.engine;

/// The rule by which a supplier that is short divides what it has among its buyers.
public enum Rationing {
    /// Every buyer receives the same share of its order (ARIO, Hallegatte 2008).
    PROPORTIONAL,
    /// Buyers are served in full one after another: by the rank that their contract gives them, then the larger order
    /// first, then by the fact that states the flow.
    PRIORITY,
    /// Buyers in the supplier's country are served in full before the rest, each group in proportion to orders. One
    /// whose country no source tells is among the rest.
    DOMESTIC_FIRST
}
