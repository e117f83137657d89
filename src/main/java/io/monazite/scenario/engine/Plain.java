package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// The positions of which a box leaves nothing open: all tonnes that count there are known and exact, and there is no
/// stock. Most are such, and their equation is one sum.
///
/// @param base D, what the party has of the material; not a number where something is open
/// @param cycles the equations of components, by their first position, each made when it is first needed
/// @param excess what it sells on beyond all inflow, which it makes where a conversion says so, else has; 0 where
///     something is open
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record Plain(double[] base, RareFigures excess, Map<Integer, Optional<Cycle>> cycles) {

    static Plain of(Ledger ledger, Box box) {
        double[] base = new double[ledger.positionCount()];
        IntList selling = new IntList();
        double[] excess = new double[base.length];
        for (int position = 0; position < base.length; position++) {
            double inflow = inflow(ledger, box, position);
            double sales = sales(ledger, box, position);
            Account account = ledger.account(position);
            double had = Math.max(exact(box, account.intake()), sales);
            double all =
                    account.stock().isUnknown() ? Math.max(inflow + exact(box, account.production()), had) : Double.NaN;
            base[position] = all > 0 ? all : Double.NaN;
            if (sales > inflow) {
                excess[selling.size()] = sales - inflow;
                selling.add(position);
            }
        }
        RareFigures sold = new RareFigures(selling.toArray(), Arrays.copyOf(excess, selling.size()));
        return new Plain(base, sold, new ConcurrentHashMap<>());
    }

    /// The equations of a component; null where it is small, or something in it is open.
    @Nullable
    Cycle cycle(Ledger ledger, int from, int to) {
        return to - from < Cycle.WORTHWHILE
                ? null
                : cycles.computeIfAbsent(from, _ -> CycleBuilder.of(ledger, this, from, to))
                        .orElse(null);
    }

    boolean isPlain(int position) {
        return !Double.isNaN(base[position]);
    }

    private static double inflow(Ledger ledger, Box box, int position) {
        double inflow = 0;
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            inflow += exact(ledger, box, flow);
        }
        return inflow;
    }

    private static double sales(Ledger ledger, Box box, int position) {
        double sales = 0;
        int outlet = ledger.outletAt(position);
        if (outlet >= 0) {
            Csr outflows = ledger.outflows();
            for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
                sales += exact(ledger, box, outflows.item(index));
            }
        }
        return sales;
    }

    private static double exact(Ledger ledger, Box box, int flow) {
        Bound tonnes = ledger.isUnstated(flow) ? null : ledger.tonnes(flow, box);
        return tonnes == null || !tonnes.isExact() ? Double.NaN : tonnes.lo();
    }

    private static double exact(Box box, Interval figure) {
        Bound bound = box.of(figure, Bound.ZERO);
        return bound.isExact() ? bound.lo() : Double.NaN;
    }
}
