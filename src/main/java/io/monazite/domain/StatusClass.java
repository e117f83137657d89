package io.monazite.domain;

/// The class of a supply's status, part of what identifies the supply.
public enum StatusClass {
    ACTUAL,
    COMMITTED,
    PLANNED
}
