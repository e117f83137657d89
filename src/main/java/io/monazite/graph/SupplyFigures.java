package io.monazite.graph;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Supply;
import io.monazite.domain.SupplyStatus;
import io.monazite.provenance.ReadFact;

/// A supply that its strongest source does not deny, with what a network of flows needs to know of it.
///
/// @param tonnes [Interval#UNKNOWN] where no source states them
/// @param priority when the buyer is served: 1 first; null where no source ranks it
public record SupplyFigures(
        NodeId id,
        Supply supply,
        SupplyStatus status,
        Interval tonnes,
        @Nullable Integer priority) {

    /// What its reading tells; empty where it is denied, or nobody says how real it is.
    public static Optional<SupplyFigures> of(ReadFact fact) {
        Amount amount = fact.reading().amount();
        return fact.reading()
                .text("status")
                .filter(_ -> !fact.reading().denied())
                .map(status -> new SupplyFigures(
                        fact.id(),
                        (Supply) fact.fact(),
                        SupplyStatus.valueOf(status),
                        amount == null ? Interval.UNKNOWN : amount.interval(),
                        fact.reading().text("priority").map(Integer::valueOf).orElse(null)));
    }
}
