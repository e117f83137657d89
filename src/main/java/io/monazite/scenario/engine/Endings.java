package io.monazite.scenario.engine;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;

/// What of each loss ends where it is, as some losers see it: what one of them would have sold on to another is lost
/// with that one. What it would have sold to anybody else is lost to them with it.
final class Endings {

    private final Ledger ledger;
    private final Span span;
    private final Shortfalls shortfalls;
    private final BitSet among;
    /// Whether these are all losers.
    private final boolean all;
    private @Nullable BitSet passing;

    private Endings(Ledger ledger, Span span, Shortfalls shortfalls, BitSet among, boolean all) {
        this.ledger = ledger;
        this.span = span;
        this.shortfalls = shortfalls;
        this.among = among;
        this.all = all;
    }

    /// As all losers see it.
    static Endings ofAll(Ledger ledger, Span span, Shortfalls shortfalls) {
        return new Endings(ledger, span, shortfalls, shortfalls.positions(), true);
    }

    /// @param among the positions of the losers
    static Endings ofSome(Ledger ledger, Span span, Shortfalls shortfalls, BitSet among) {
        return new Endings(ledger, span, shortfalls, among, false);
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
        BitSet known = passing;
        if (known == null) {
            known = findPassing();
            passing = known;
        }
        return known.get(position);
    }

    /// Looks at each outlet once: so much is quicker than to look for the outlets of each position.
    private BitSet findPassing() {
        BitSet found = new BitSet(ledger.positionCount());
        BitSet lost = shortfalls.outlets();
        for (int outlet = lost.nextSetBit(0); outlet >= 0; outlet = lost.nextSetBit(outlet + 1)) {
            if (isLostAmong(outlet)) {
                addMadeOf(outlet, found);
            }
        }
        return found;
    }

    /// Adds the positions of other materials on which an outlet depends.
    private void addMadeOf(int outlet, BitSet found) {
        int same = ledger.soldOn(outlet);
        int sole = ledger.soleSource(outlet);
        if (sole >= 0 && sole != same) {
            found.set(sole);
            return;
        }
        int first = ledger.firstPlace(outlet);
        for (int input : ledger.recipe(outlet).inputs()) {
            int position = ledger.inOrder(first + input);
            if (position != same) {
                found.set(position);
            }
        }
    }

    /// Whether something is lost of what goes from an outlet, which lacks something, to one of those that count.
    private boolean isLostAmong(int outlet) {
        if (all) {
            return true;
        }
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            int flow = outflows.item(index);
            if (shortfalls.flows().get(flow) && among.get(ledger.inlet(flow))) {
                return true;
            }
        }
        return false;
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
        double ofAll = span.likely().most().lostOfAllFrom(outlet);
        return Math.max(0, lost - (Double.isNaN(ofAll) ? lostOf(outlet) : lostOf(outlet, ofAll)));
    }

    /// What of an outlet's sales to those that count is lost, where flows may differ.
    private double lostOf(int outlet) {
        double lost = 0;
        Layers layers = span.likely().most();
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            int flow = outflows.item(index);
            if (among.get(ledger.inlet(flow))) {
                lost += ledger.best[flow] * layers.lostOf(flow);
            }
        }
        return lost;
    }

    /// The same where they do not: whoever buys there then counts, if all losers do.
    private double lostOf(int outlet, double share) {
        if (share == 0) {
            return 0;
        }
        double lost = 0;
        boolean isOfAll = all && share > Solution.NOTHING;
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            int flow = outflows.item(index);
            if (isOfAll || among.get(ledger.inlet(flow))) {
                lost += ledger.best[flow] * share;
            }
        }
        return lost;
    }
}
