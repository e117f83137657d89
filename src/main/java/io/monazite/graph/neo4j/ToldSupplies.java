package io.monazite.graph.neo4j;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.neo4j.driver.Record;

import io.monazite.domain.SupplyIds;
import io.monazite.graph.SupplyFigures;

/// Gathers what claims tell of supplies, row by row: those of which all claims tell the same are handed on, the others
/// remain to be read.
final class ToldSupplies {

    /// What the claims so far agree on.
    ///
    /// @param left how many claims have not told yet
    private record Agreed(ToldSupply told, long left) {}

    private final SupplyIds ids = new SupplyIds();
    private final Map<ToldSupply, ToldSupply> distinct = new HashMap<>();
    private final Map<String, Agreed> open = new LinkedHashMap<>();
    private final Consumer<SupplyFigures> each;

    ToldSupplies(Consumer<SupplyFigures> each) {
        this.each = each;
    }

    void add(Record row) {
        String supply = row.get(0).asString();
        long claims = row.get(1).asLong();
        ToldSupply told = ToldSupply.of(row);
        if (claims == 1) {
            told.figures(supply, ids).ifPresent(each);
        } else {
            hear(supply, claims, distinct.computeIfAbsent(told, same -> same));
        }
    }

    private void hear(String supply, long claims, ToldSupply told) {
        Agreed before = open.getOrDefault(supply, new Agreed(told, claims));
        if (!before.told().equals(told)) {
            return;
        }
        if (before.left() == 1) {
            open.remove(supply);
            told.figures(supply, ids).ifPresent(each);
        } else {
            open.put(supply, new Agreed(told, before.left() - 1));
        }
    }

    /// The supplies of which claims tell different things, or some claims do not count.
    List<String> remaining() {
        return List.copyOf(open.keySet());
    }
}
