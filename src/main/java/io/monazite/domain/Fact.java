package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

/// Something that holds between entities, for a time, and that claims are about. A fact is its key only; what is said
/// of it (tonnes, percentages, statuses) stands in the claims.
public sealed interface Fact
        permits AgreementStatus,
                AgreementTerm,
                Capacity,
                Conversion,
                Event,
                Location,
                MeasureStatus,
                MeasureTerm,
                Operation,
                OverPeriod,
                Ownership,
                Participation,
                Reserve,
                Scope {

    FactKey key();

    default NodeId id() {
        return key().id();
    }

    /// The first day on which it can hold, as far as its key tells.
    default Optional<LocalDate> validFrom() {
        return Optional.empty();
    }

    /// The last day on which it can hold, as far as its key tells.
    default Optional<LocalDate> validTo() {
        return Optional.empty();
    }
}
