package io.monazite.scenario.engine;

/// How much a party's output depends on an input that others cannot replace (Diem et al. 2022).
public enum Essentiality {
    /// Output falls as far as the scarcest of these (Leontief): the default for feedstock.
    ESSENTIAL,
    /// Output falls by the input's share of all inputs (linear).
    NON_ESSENTIAL,
    /// Output does not depend on it.
    NEGLIGIBLE
}
