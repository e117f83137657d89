package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// What is lost, in tonnes, with each flow and at each position. Where nothing is open, which is so nearly everywhere,
/// it is one figure that is summed up on the way, and no interval.
final class Shortfalls {

    private final Ledger ledger;
    private final Span span;
    private final BitSet flows;
    private final BitSet positions;
    private final BitSet outlets;
    /// Tonnes by position; not a number where something is open.
    private final double[] exact;
    private boolean isOpen;

    Shortfalls(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
        this.flows = new BitSet(ledger.flowCount());
        this.positions = new BitSet(ledger.positionCount());
        this.outlets = new BitSet(ledger.outletCount());
        this.exact = new double[ledger.positionCount()];
        BitSet visited = span.visited();
        if (span.isExact()) {
            visited.stream().forEach(this::visitExact);
        } else {
            isOpen = true;
            Arrays.fill(exact, Double.NaN);
            visited.stream().forEach(this::visit);
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
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            double share = layers.lostOf(flow);
            lost += ledger.best[flow] * share;
            if (share > Solution.NOTHING) {
                lose(flow, position);
            }
        }
        return lost;
    }

    /// The same where the outlets tell all.
    private double lost(int position, double[] lacking) {
        double lost = 0;
        int end = ledger.inflowsTo(position);
        for (int flow = ledger.inflowsFrom(position); flow < end; flow++) {
            double share = lacking[ledger.outlet[flow]];
            lost += ledger.best[flow] * share;
            if (share > Solution.NOTHING) {
                lose(flow, position);
            }
        }
        return lost;
    }

    private void visit(int position) {
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            if (span.full().isLost(flow) || span.likely().isLost(flow)) {
                lose(flow, position);
            }
        }
    }

    private void lose(int flow, int position) {
        flows.set(flow);
        positions.set(position);
        outlets.set(ledger.outlet[flow]);
    }

    /// The flows of which something is lost.
    BitSet flows() {
        return flows;
    }

    /// The positions at which they arrive.
    BitSet positions() {
        return positions;
    }

    /// Whether something is lost of what leaves an outlet.
    boolean isLostAt(int outlet) {
        return outlets.get(outlet);
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
