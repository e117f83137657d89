package io.monazite.domain;

/// What an agreement or measure can lay down.
public enum Term {
    TONNES_PER_YEAR,
    TONNES,
    SHARE_OF_OUTPUT,
    PRICE,
    LOAN,
    EQUITY,
    INVESTMENT,
    PRIORITY_RIGHT,
    DURATION,
    QUOTA,
    PRICE_FLOOR,
    BUDGET,
    TAX_RATE,
    TARGET,
    CAPACITY_TARGET,
    THRESHOLD,
    START
}
