package io.monazite.scenario.engine;

/// The rule by which a supplier that is short divides what it has among its buyers.
public sealed interface Rationing permits Rationing.Proportional {

    /// Every buyer receives the same share of its order (ARIO, Hallegatte 2008).
    record Proportional() implements Rationing {}
}
