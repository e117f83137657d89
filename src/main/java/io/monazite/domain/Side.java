package io.monazite.domain;

/// Whether a capacity is of what a plant puts out or takes in.
public enum Side {
    OUTPUT,
    INPUT
}
