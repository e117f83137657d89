package io.monazite.scenario.offset;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;

/// What a supplier can deliver of a material beyond what is taken already.
///
/// @param capacity what its plants can make over the period, in tonnes
/// @param committed what of it is sold, promised or made already, in tonnes
/// @param tonnes what is left, never below zero; best where both have one, else what is left at least
/// @param basis of all three
public record Room(Interval capacity, Interval committed, Interval tonnes, Basis basis) {

    static Room of(Interval capacity, Interval committed, Basis basis) {
        return new Room(capacity, committed, Tonnes.less(capacity, committed), basis);
    }

    /// The figure that a plan can count on: the best, else the least.
    double planned() {
        @Nullable Double figure = Tonnes.figure(tonnes);
        return figure == null ? 0 : figure;
    }
}
