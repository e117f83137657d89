package io.monazite.domain;

/// A quantity with its unit and basis.
///
/// @param interval low, best and high in the unit
/// @param unit the unit of all three
/// @param basis what the mass is a mass of; UNSTATED where the unit is no mass
/// @param qualifier how the source worded the figure
public record Amount(Interval interval, Unit unit, Basis basis, Qualifier qualifier) {

    /// Whether the two may be compared or added at all.
    public boolean comparableWith(Amount other) {
        return unit == other.unit && basis == other.basis;
    }
}
