package io.monazite.provenance;

/// How a claim was read from its source.
public enum Method {
    HAND,
    RULE,
    MODEL
}
