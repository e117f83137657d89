package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.monazite.domain.NodeId;

/// Who is served when by a supplier that is short, where it does not serve all alike: of each flow the orders served
/// before it, with it and after it.
final class Orders {

    /// A supplier that lacks nothing or all but for this serves everybody or nobody: beside orders without upper bound
    /// the last digit would otherwise decide. What it fails to serve never falls when it lacks more, so that going
    /// round a cycle comes to an end.
    private static final double ROUNDING = 1e-12;

    /// The orders of an outlet as one of its flows sees them, at the end that a side looks for.
    ///
    /// @param before served in full before the flow
    /// @param together served in proportion with the flow, itself included
    /// @param after served after it
    private record Queue(double before, Bound together, double after) {}

    private final Ledger ledger;
    private final Rationing rationing;
    private final Side side;
    private final IntFunction<Bound> sizes;
    private final Map<Integer, Queue> queues = new HashMap<>();

    /// @param sizes the orders, by flow
    Orders(Ledger ledger, Rationing rationing, Side side, IntFunction<Bound> sizes) {
        this.ledger = ledger;
        this.rationing = rationing;
        this.side = side;
        this.sizes = sizes;
    }

    /// The share of a flow's order that its supplier cannot serve.
    ///
    /// @param lack the share of all orders that it cannot serve
    double lost(int flow, double lack) {
        if (rationing == Rationing.PROPORTIONAL) {
            return Math.clamp(lack, 0, 1);
        }
        if (lack <= ROUNDING) {
            return 0;
        }
        return lack >= 1 - ROUNDING ? 1 : lost(queue(flow), lack);
    }

    /// What is short beyond the orders after the flow falls on it and its like.
    private double lost(Queue queue, double lack) {
        double beyond = Bound.product(lack, queue.before) - (1 - lack) * queue.after;
        double together = (beyond >= 0) == (side == Side.MOST_LOST) ? queue.together.lo() : queue.together.hi();
        if (together == 0) {
            return beyond > 0 ? 1 : beyond == 0 ? lack : 0;
        }
        double share = Double.isInfinite(together) ? lack : lack + beyond / together;
        return Math.clamp(share, 0, 1);
    }

    private Queue queue(int flow) {
        Queue known = queues.get(flow);
        if (known == null) {
            int outlet = ledger.outlet[flow];
            Csr outflows = ledger.outflows();
            int[] flows = IntStream.range(outflows.from(outlet), outflows.to(outlet))
                    .map(outflows::item)
                    .toArray();
            switch (rationing) {
                case PROPORTIONAL -> {}
                case PRIORITY -> rank(flows);
                case DOMESTIC_FIRST -> group(outlet, flows);
            }
            known = queues.getOrDefault(flow, new Queue(0, sizes.apply(flow), 0));
        }
        return known;
    }

    private void group(int outlet, int[] flows) {
        Optional<NodeId> home = ledger.geography.countryOf(ledger.seller(outlet));
        Bound domestic = Bound.ZERO;
        Bound rest = Bound.ZERO;
        for (int flow : flows) {
            if (isDomestic(home, flow)) {
                domestic = domestic.plus(sizes.apply(flow));
            } else {
                rest = rest.plus(sizes.apply(flow));
            }
        }
        for (int flow : flows) {
            queues.put(
                    flow,
                    isDomestic(home, flow)
                            ? new Queue(0, domestic, most(false, rest))
                            : new Queue(most(true, domestic), rest, 0));
        }
    }

    private boolean isDomestic(Optional<NodeId> home, int flow) {
        return home.isPresent() && home.equals(ledger.geography.countryOf(ledger.buyer(ledger.inlet(flow))));
    }

    /// One flow after another; where sizes may lie either way, each side takes the order in which it loses what it
    /// looks for.
    private void rank(int[] flows) {
        if (Arrays.stream(flows).allMatch(flow -> sizes.apply(flow).isExact())) {
            rankExactly(flows);
            return;
        }
        for (int flow : flows) {
            double before = 0;
            double after = 0;
            for (int other : flows) {
                if (other != flow) {
                    boolean first = side == Side.MOST_LOST ? !surelyBefore(flow, other) : surelyBefore(other, flow);
                    before += first ? most(true, sizes.apply(other)) : 0;
                    after += first ? 0 : most(false, sizes.apply(other));
                }
            }
            queues.put(flow, new Queue(before, sizes.apply(flow), after));
        }
    }

    private void rankExactly(int[] flows) {
        Comparator<Integer> byRank =
                Comparator.comparingInt(flow -> ledger.terms(flow).priority());
        int[] ranked = IntStream.of(flows)
                .boxed()
                .sorted(byRank.thenComparingDouble(flow -> -sizes.apply(flow).lo())
                        .thenComparing(ledger::fact))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] after = new double[ranked.length + 1];
        for (int rank = ranked.length - 1; rank >= 0; rank--) {
            after[rank] = after[rank + 1] + sizes.apply(ranked[rank]).lo();
        }
        double before = 0;
        for (int rank = 0; rank < ranked.length; rank++) {
            Bound size = sizes.apply(ranked[rank]);
            queues.put(ranked[rank], new Queue(before, size, after[rank + 1]));
            before += size.lo();
        }
    }

    private boolean surelyBefore(int one, int other) {
        int rank = Integer.compare(
                ledger.terms(one).priority(), ledger.terms(other).priority());
        if (rank != 0) {
            return rank < 0;
        }
        Bound size = sizes.apply(one);
        Bound otherSize = sizes.apply(other);
        boolean larger = size.lo() > otherSize.hi();
        boolean equal = size.isExact() && size.equals(otherSize);
        return larger || (equal && ledger.fact(one).compareTo(ledger.fact(other)) < 0);
    }

    /// More before a flow, and less after it, lose more of it.
    private double most(boolean before, Bound size) {
        return before == (side == Side.MOST_LOST) ? size.hi() : size.lo();
    }
}
