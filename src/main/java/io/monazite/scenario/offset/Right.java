package io.monazite.scenario.offset;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.provenance.SourcedFact;

/// A right or contract to goods of a supplier that the buyer's side holds already. It is no room: what it binds is
/// taken out of the supplier's room.
///
/// @param fact the supply of status RIGHT or CONTRACTED, or the term of an agreement
public record Right(SourcedFact fact) {

    /// How much, in its own unit: tonnes, tonnes a year, or per cent of the supplier's output; null: no source tells.
    public @Nullable Amount amount() {
        return fact.reading().amount();
    }
}
