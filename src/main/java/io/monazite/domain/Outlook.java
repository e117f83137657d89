package io.monazite.domain;

/// Whether a figure is of what was, or of what is foreseen.
public enum Outlook {
    ACTUAL,
    FORECAST
}
