package io.monazite.domain;

/// What a mass is a mass of. Quantities of different bases are never added or compared.
public enum Basis {
    /// Product weight, as customs count it.
    GROSS,
    /// Rare-earth-oxide content.
    REO,
    /// Metal equivalent.
    METAL,
    /// Weight of the named product itself, such as finished magnets.
    PRODUCT,
    /// The source does not say.
    UNSTATED
}
