package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// Who is served when by a supplier that is short, where it does not serve all alike: of each flow the orders served
/// before it, with it and after it.
///
/// Where others have taken their share of the orders already ([Taken]), what is short beyond that falls on the rest.
final class Orders {

    /// A supplier that lacks nothing or all but for this serves everybody or nobody: beside orders without upper bound
    /// the last digit would otherwise decide. What it fails to serve never falls when it lacks more, so that going
    /// round a cycle comes to an end.
    private static final double ROUNDING = 1e-12;

    /// What was taken before is right within 1e-9. So little beyond it is nothing: round a cycle it could grow to all.
    private static final double UNSETTLED = 1e-8;

    /// The orders of an outlet as one of its flows sees them, at the end that a side looks for.
    ///
    /// @param before served in full before the flow
    /// @param together served in proportion with the flow, itself included
    /// @param after served after it
    /// @param gone what of those after it was taken already, and what others could not bear
    private record Queue(double before, Bound together, double after, double gone) {}

    private final Ledger ledger;
    private final Rationing rationing;
    private final Side side;
    private final IntFunction<Bound> whole;
    private final IntFunction<Bound> sizes;
    private final @Nullable Taken taken;
    private final Map<Integer, Queue> queues = new HashMap<>();

    /// @param whole the orders, by flow, which are ranked by their size
    /// @param sizes what of them is for the goods at hand
    /// @param taken what was taken of them before; null where nothing was
    Orders(
            Ledger ledger,
            Rationing rationing,
            Side side,
            IntFunction<Bound> whole,
            IntFunction<Bound> sizes,
            @Nullable Taken taken) {
        this.ledger = ledger;
        this.rationing = rationing;
        this.side = side;
        this.whole = whole;
        this.sizes = sizes;
        this.taken = taken;
    }

    /// The share of a flow's order that its supplier cannot serve.
    ///
    /// @param lack the share of all orders that it cannot serve
    double lost(int flow, double lack) {
        if (rationing == Rationing.PROPORTIONAL) {
            return Math.clamp(lack, 0, 1);
        }
        double already = alreadyLost(flow);
        double more = more(ledger.outlet[flow], lack);
        if (more <= ROUNDING && spilled(ledger.outlet[flow]) == 0) {
            return already;
        }
        return more >= 1 - ROUNDING ? 1 : Math.clamp(already + Math.max(0, lost(queue(flow), more)), already, 1);
    }

    /// What is short beyond the orders after the flow falls on it and its like.
    private double lost(Queue queue, double lack) {
        double beyond = Bound.product(lack, queue.before) - (1 - lack) * queue.after + queue.gone;
        double together = (beyond >= 0) == (side == Side.MOST_LOST) ? queue.together.lo() : queue.together.hi();
        if (together == 0) {
            return beyond > 0 ? 1 : beyond == 0 ? lack : 0;
        }
        return Double.isInfinite(together) ? lack : lack + beyond / together;
    }

    /// What an outlet is short of beyond all that is left of its orders, in tonnes: others must bear it.
    double overflow(int outlet, double lack) {
        double left = 1 - more(outlet, lack);
        double overflow = 0;
        double all = 0;
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            int flow = outflows.item(index);
            Bound size = sizes.apply(flow);
            double beyond = alreadyLost(flow) - left;
            overflow += Bound.product(beyond, most(beyond > 0, size));
            all += size.lo();
        }
        return overflow > UNSETTLED * all ? overflow : 0;
    }

    private double alreadyLost(int flow) {
        return taken == null ? 0 : taken.share(flow);
    }

    /// The share of all orders that cannot be served beyond what was taken of them.
    private double more(int outlet, double lack) {
        if (taken == null) {
            return lack;
        }
        double before = taken.lack(outlet);
        double more = lack - before;
        return before == 0 || more > UNSETTLED ? Math.max(0, more) : 0;
    }

    private double gone(int flow, Bound size) {
        return Bound.product(alreadyLost(flow), most(true, size));
    }

    private double spilled(int outlet) {
        return taken == null ? 0 : taken.spilled(outlet);
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
            known = queues.getOrDefault(flow, new Queue(0, sizes.apply(flow), 0, spilled(outlet)));
        }
        return known;
    }

    private void group(int outlet, int[] flows) {
        Optional<NodeId> home = ledger.geography.countryOf(ledger.seller(outlet));
        Bound domestic = Bound.ZERO;
        Bound rest = Bound.ZERO;
        double gone = spilled(outlet);
        double goneOfRest = 0;
        for (int flow : flows) {
            Bound size = sizes.apply(flow);
            if (isDomestic(home, flow)) {
                domestic = domestic.plus(size);
            } else {
                rest = rest.plus(size);
                goneOfRest += gone(flow, size);
            }
        }
        for (int flow : flows) {
            queues.put(
                    flow,
                    isDomestic(home, flow)
                            ? new Queue(0, domestic, most(false, rest), gone + goneOfRest)
                            : new Queue(most(true, domestic), rest, 0, gone));
        }
    }

    private boolean isDomestic(Optional<NodeId> home, int flow) {
        return home.isPresent() && home.equals(ledger.geography.countryOf(ledger.buyer(ledger.inlet(flow))));
    }

    /// One flow after another; where sizes may lie either way, each side takes the order in which it loses what it
    /// looks for.
    private void rank(int[] flows) {
        if (Arrays.stream(flows)
                .allMatch(
                        flow -> whole.apply(flow).isExact() && sizes.apply(flow).isExact())) {
            rankExactly(flows);
            return;
        }
        for (int flow : flows) {
            double before = 0;
            double after = 0;
            double gone = spilled(ledger.outlet[flow]);
            for (int other : flows) {
                if (other != flow) {
                    boolean first = side == Side.MOST_LOST ? !surelyBefore(flow, other) : surelyBefore(other, flow);
                    before += first ? most(true, sizes.apply(other)) : 0;
                    after += first ? 0 : most(false, sizes.apply(other));
                    gone += first ? 0 : gone(other, sizes.apply(other));
                }
            }
            queues.put(flow, new Queue(before, sizes.apply(flow), after, gone));
        }
    }

    private void rankExactly(int[] flows) {
        Comparator<Integer> byRank =
                Comparator.comparingInt(flow -> ledger.terms(flow).priority());
        int[] ranked = IntStream.of(flows)
                .boxed()
                .sorted(byRank.thenComparingDouble(flow -> -whole.apply(flow).lo())
                        .thenComparing(ledger::fact))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] after = new double[ranked.length + 1];
        double[] gone = new double[ranked.length + 1];
        for (int rank = ranked.length - 1; rank >= 0; rank--) {
            Bound size = sizes.apply(ranked[rank]);
            after[rank] = after[rank + 1] + size.lo();
            gone[rank] = gone[rank + 1] + gone(ranked[rank], size);
        }
        double spilled = flows.length == 0 ? 0 : spilled(ledger.outlet[flows[0]]);
        double before = 0;
        for (int rank = 0; rank < ranked.length; rank++) {
            Bound size = sizes.apply(ranked[rank]);
            queues.put(ranked[rank], new Queue(before, size, after[rank + 1], gone[rank + 1] + spilled));
            before += size.lo();
        }
    }

    private boolean surelyBefore(int one, int other) {
        int rank = Integer.compare(
                ledger.terms(one).priority(), ledger.terms(other).priority());
        if (rank != 0) {
            return rank < 0;
        }
        Bound size = whole.apply(one);
        Bound otherSize = whole.apply(other);
        boolean larger = size.lo() > otherSize.hi();
        boolean equal = size.isExact() && size.equals(otherSize);
        return larger || (equal && ledger.fact(one).compareTo(ledger.fact(other)) < 0);
    }

    /// More before a flow, and less after it, lose more of it.
    private double most(boolean before, Bound size) {
        return before == (side == Side.MOST_LOST) ? size.hi() : size.lo();
    }
}
