package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// What is lost, in tonnes, with each flow and at each position. Where nothing is open, which is so nearly everywhere,
/// it is one figure that is summed up on the way, and no interval. Which flows and outlets lose something is found when
/// it is first asked for; one thread asks at a time.
final class Shortfalls {

    private final Ledger ledger;
    private final Span span;
    private final BitSet positions;
    /// Tonnes by position; not a number where something is open.
    private final double[] exact;
    private boolean isOpen;
    private @Nullable BitSet flows;
    private @Nullable BitSet outlets;

    Shortfalls(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
        this.positions = new BitSet(ledger.positionCount());
        this.exact = new double[ledger.positionCount()];
        BitSet visited = span.visited();
        if (span.isExact()) {
            visited.stream().forEach(this::visitExact);
        } else {
            isOpen = true;
            Arrays.fill(exact, Double.NaN);
            visited.stream().filter(this::loses).forEach(positions::set);
        }
    }

    private void visitExact(int position) {
        Layers layers = span.likely().most();
        double @Nullable [] lacking = layers.lackingAt(position);
        double lost = lacking == null ? lost(position, layers) : lost(position, lacking);
        boolean isPlain = layers.isPlain(position);
        exact[position] = isPlain ? lost : Double.NaN;
        isOpen |= !isPlain;
    }

    private double lost(int position, Layers layers) {
        double lost = 0;
        boolean loses = false;
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            double share = layers.lostOf(flow);
            lost += ledger.best[flow] * share;
            loses |= share > Solution.NOTHING;
        }
        if (loses) {
            positions.set(position);
        }
        return lost;
    }

    /// The same where the outlets tell all.
    private double lost(int position, double[] lacking) {
        double[] tonnes = ledger.best;
        int[] outletOf = ledger.outlet;
        double lost = 0;
        boolean loses = false;
        int end = ledger.inflowsTo(position);
        for (int flow = ledger.inflowsFrom(position); flow < end; flow++) {
            double share = lacking[outletOf[flow]];
            lost += tonnes[flow] * share;
            loses |= share > Solution.NOTHING;
        }
        if (loses) {
            positions.set(position);
        }
        return lost;
    }

    private boolean loses(int position) {
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            if (isLost(flow)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLost(int flow) {
        return span.full().isLost(flow) || (!span.isExact() && span.likely().isLost(flow));
    }

    /// The flows of which something is lost.
    BitSet flows() {
        BitSet found = flows;
        if (found == null) {
            found = new BitSet(ledger.flowCount());
            for (int at = positions.nextSetBit(0); at >= 0; at = positions.nextSetBit(at + 1)) {
                for (int flow = ledger.inflowsFrom(at); flow < ledger.inflowsTo(at); flow++) {
                    if (isLost(flow)) {
                        found.set(flow);
                    }
                }
            }
            flows = found;
        }
        return found;
    }

    /// The positions at which they arrive.
    BitSet positions() {
        return positions;
    }

    /// The outlets that they leave.
    BitSet outlets() {
        BitSet found = outlets;
        if (found == null) {
            found = new BitSet(ledger.outletCount());
            for (int outlet = 0; outlet < ledger.outletCount(); outlet++) {
                if (losesAny(outlet)) {
                    found.set(outlet);
                }
            }
            outlets = found;
        }
        return found;
    }

    private boolean losesAny(int outlet) {
        double ofAll = span.isExact() ? span.likely().most().lostOfAllFrom(outlet) : Double.NaN;
        if (!Double.isNaN(ofAll)) {
            return ofAll > Solution.NOTHING;
        }
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            int flow = outflows.item(index);
            if (positions.get(ledger.inlet(flow)) && isLost(flow)) {
                return true;
            }
        }
        return false;
    }

    /// Whether something is lost of what leaves an outlet.
    boolean isLostAt(int outlet) {
        return outlets().get(outlet);
    }

    /// What is lost at a position.
    Interval tonnes(int position) {
        return isExact(position) ? Interval.exactly(exact[position]) : span.of(solution -> solution.lostAt(position));
    }

    /// The best figure of what is lost at a position, else the least; not a number where neither is known.
    double known(int position) {
        if (isExact(position)) {
            return exact[position];
        }
        Interval tonnes = tonnes(position);
        return Figures.firstKnown(tonnes.best(), tonnes.low());
    }

    /// Whether anything at all that was looked at is open.
    boolean isOpen() {
        return isOpen;
    }

    /// Whether nothing is open about what is lost at a position.
    boolean isExact(int position) {
        return !Double.isNaN(exact[position]);
    }

    /// What is lost at a position, where nothing about it is open.
    double exactTonnes(int position) {
        return exact[position];
    }
}
