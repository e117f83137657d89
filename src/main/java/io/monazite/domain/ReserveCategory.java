package io.monazite.domain;

/// Whether ore is proven to be worth mining, or only known to be there.
public enum ReserveCategory {
    RESERVE,
    RESOURCE
}
