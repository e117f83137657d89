package io.monazite.scenario.engine;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;

/// What of each loss ends where it is, as some losers see it: what one of them would have sold on to another is lost
/// with that one. What it would have sold to anybody else is lost to them with it.
final class Endings {

    private final Ledger ledger;
    private final Span span;
    private final Shortfalls shortfalls;
    private final BitSet among;

    /// @param among the positions of the losers
    Endings(Ledger ledger, Span span, Shortfalls shortfalls, BitSet among) {
        this.ledger = ledger;
        this.span = span;
        this.shortfalls = shortfalls;
        this.among = among;
    }

    /// What the party does not lack again in what it sells on of the same material.
    Interval kept(int position) {
        if (ledger.outletAt(position) < 0) {
            return shortfalls.tonnes(position);
        }
        return shortfalls.isExact(position)
                ? Interval.exactly(exactlyKept(position))
                : span.of(solution -> solution.keptAt(position, among));
    }

    /// The same, unless it makes another material of what it lacks and lacks that too.
    Interval ended(int position) {
        if (!mayPassOn(position)) {
            return kept(position);
        }
        return span.isExact() ? Interval.ZERO : span.of(solution -> solution.endedAt(position, among));
    }

    /// Whether the party may lack something of another material for want of what arrives at a position.
    boolean mayPassOn(int position) {
        int same = ledger.outletAt(position);
        for (int outlet = ledger.firstFed(position); outlet >= 0; outlet = ledger.nextFed(position, outlet)) {
            if (outlet != same && shortfalls.isLostAt(outlet) && isLostAmong(outlet)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLostAmong(int outlet) {
        return ledger.outflows()
                .row(outlet)
                .anyMatch(flow ->
                        among.get(ledger.inlet(flow)) && shortfalls.flows().get(flow));
    }

    /// What ends in all with the losers that count, by material and basis.
    Total.Sums sums(IntPredicate counts) {
        Total.Sums sums = new Total.Sums();
        Map<Basis, double[]> figures = new EnumMap<>(Basis.class);
        for (int position = among.nextSetBit(0); position >= 0; position = among.nextSetBit(position + 1)) {
            if (counts.test(position)) {
                Basis basis = ledger.basis(position);
                if (shortfalls.isOpen()) {
                    sums.add(ledger.bought(position), basis, ended(position));
                } else if (!mayPassOn(position)) {
                    figures.computeIfAbsent(basis, _ -> new double[ledger.materialCount()])[
                                    ledger.boughtNumber(position)] +=
                            exactlyKept(position);
                }
            }
        }
        figures.forEach((basis, tonnes) -> IntStream.range(0, tonnes.length)
                .filter(material -> tonnes[material] > 0)
                .forEach(material -> sums.add(ledger.material(material), basis, Interval.exactly(tonnes[material]))));
        return sums;
    }

    private double exactlyKept(int position) {
        double lost = shortfalls.exactTonnes(position);
        int outlet = ledger.outletAt(position);
        if (outlet < 0) {
            return lost;
        }
        double soldOn = 0;
        Layers layers = span.likely().most();
        double ofAll = layers.lostOfAllFrom(outlet);
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            int flow = outflows.item(index);
            if (among.get(ledger.inlet(flow))) {
                soldOn += ledger.best[flow] * (Double.isNaN(ofAll) ? layers.lostOf(flow) : ofAll);
            }
        }
        return Math.max(0, lost - soldOn);
    }
}
