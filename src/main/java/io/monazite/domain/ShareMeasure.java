package io.monazite.domain;

/// What a share is a share of.
public enum ShareMeasure {
    PRODUCTION,
    QUOTA,
    IMPORTS,
    DEMAND,
    SALES
}
