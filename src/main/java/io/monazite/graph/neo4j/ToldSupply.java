package io.monazite.graph.neo4j;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.SupplyIds;
import io.monazite.domain.SupplyStatus;
import io.monazite.graph.SupplyFigures;
import io.monazite.provenance.Stance;

/// What one claim tells of a supply, as `all_supplies` gives it. Where all claims tell the same, that is the reading:
/// nothing has to be weighed.
record ToldSupply(
        String stance,
        @Nullable Double low,
        @Nullable Double best,
        @Nullable Double high,
        @Nullable String unit,
        @Nullable String status,
        @Nullable Integer priority) {

    static ToldSupply of(Record row) {
        return new ToldSupply(
                row.get(2).asString(),
                figure(row.get(3)),
                figure(row.get(4)),
                figure(row.get(5)),
                text(row.get(6)),
                text(row.get(7)),
                row.get(8).isNull() ? null : row.get(8).asInt());
    }

    /// Empty where it is denied, or nothing is said of how real it is.
    Optional<SupplyFigures> figures(String supply, SupplyIds ids) {
        if (status == null || Stance.valueOf(stance) != Stance.ASSERTS) {
            return Optional.empty();
        }
        NodeId id = NodeId.parse(supply);
        return Optional.of(new SupplyFigures(id, ids.supply(id), SupplyStatus.valueOf(status), interval(), priority));
    }

    /// Figures that are equal are kept once.
    private Interval interval() {
        if (low == null && best == null && high == null) {
            return Interval.UNKNOWN;
        }
        Double most = high != null && high.equals(best) ? best : high;
        return new Interval(low != null && low.equals(best) ? best : low, best, most);
    }

    private static @Nullable Double figure(Value value) {
        return value.isNull() ? null : value.asDouble();
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
