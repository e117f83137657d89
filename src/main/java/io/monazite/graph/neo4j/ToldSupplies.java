package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.SupplyIds;
import io.monazite.domain.SupplyStatus;
import io.monazite.graph.SupplyFigures;

/// Takes the rows of `all_supplies`: hands on what is kept of supplies, and remembers those of which the claims have to
/// be read.
final class ToldSupplies {

    private final SupplyIds ids = new SupplyIds();
    private final List<String> remaining = new ArrayList<>();
    private final Consumer<SupplyFigures> each;

    ToldSupplies(Consumer<SupplyFigures> each) {
        this.each = each;
    }

    void add(Record supplier) {
        supplier.get(0).values().forEach(this::add);
    }

    /// @param supply null for one that is not there yet
    void add(Value supply) {
        if (supply.isNull()) {
            return;
        }
        String id = supply.get(0).asString();
        if (supply.size() == 1) {
            remaining.add(id);
        } else if (!supply.get(1).isNull()) {
            each.accept(figures(NodeId.parse(id), supply));
        }
    }

    private SupplyFigures figures(NodeId id, Value supply) {
        Value priority = supply.get(3);
        return new SupplyFigures(
                id,
                ids.supply(id),
                SupplyStatus.valueOf(supply.get(1).asString()),
                interval(supply.get(2)),
                priority.isNull() ? null : priority.asInt());
    }

    /// Figures that are equal are kept once.
    private static Interval interval(Value tonnes) {
        if (tonnes.isNull()) {
            return Interval.UNKNOWN;
        }
        Double best = figure(tonnes.get(1));
        Double low = figure(tonnes.get(0));
        Double high = figure(tonnes.get(2));
        return new Interval(
                low != null && low.equals(best) ? best : low, best, high != null && high.equals(best) ? best : high);
    }

    private static @Nullable Double figure(Value value) {
        double figure = value.asDouble();
        return Double.isNaN(figure) ? null : figure;
    }

    /// The supplies of which claims tell different things, or told other things later.
    List<String> remaining() {
        return List.copyOf(remaining);
    }
}
