package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// One end of what a box leaves open: the share of its supply that each position loses and the share of its sales that
/// each outlet lacks, at the greatest fixed point of what is left, the least pessimistic.
///
/// Only positions that loss reaches are visited, each after all that it depends on, so that without cycles one pass is
/// exact; a cycle is gone round until it has settled.
final class Evaluation {

    private final Ledger ledger;
    private final Box box;
    private final Plain plain;
    private final Withholding withheld;
    private final Orders orders;
    private final boolean alike;
    private final Map<Integer, Interval> stocks;
    private final double[] lost;
    private final double[] lack;
    private final BitSet waiting;
    private final BitSet visited;
    private final BitSet pinned;
    private final Map<Integer, Balance> balances = new HashMap<>();
    private final Output output;
    private final Supply supply;

    /// @param orders how a supplier that is short divides what it has
    /// @param stocks those given with the scenario, by position
    Evaluation(
            Ledger ledger,
            Box box,
            Side side,
            Rationing rationing,
            Orders orders,
            Withholding withheld,
            Map<Integer, Interval> stocks) {
        this.ledger = ledger;
        this.box = box;
        this.plain = ledger.plain(box);
        this.withheld = withheld;
        this.orders = orders;
        this.alike = rationing == Rationing.PROPORTIONAL;
        this.stocks = stocks;
        this.lost = new double[ledger.positionCount()];
        this.lack = new double[ledger.outletCount()];
        this.waiting = new BitSet(ledger.positionCount());
        this.visited = new BitSet(ledger.positionCount());
        this.pinned = new BitSet();
        this.output = new Output(ledger, this, box, side);
        this.supply = new Supply(ledger, this, box, side);
    }

    /// Takes what the outlets of some parties lack from another evaluation, whatever happens in this one.
    void pin(Evaluation other, BitSet parties) {
        parties.stream().forEach(party -> {
            for (int outlet = ledger.outletsFrom(party); outlet < ledger.outletsTo(party); outlet++) {
                pinned.set(outlet);
                if (other.lack[outlet] > 0) {
                    lack[outlet] = other.lack[outlet];
                    callBuyers(outlet);
                }
            }
        });
    }

    /// @throws UnsettledException when a cycle hands on so nearly all of its losses that it does not settle
    void settle() {
        waiting.or(withheld.positions());
        int position = waiting.nextSetBit(0);
        while (position >= 0) {
            try {
                settle(ledger.circles().start(position), ledger.circles().end(position));
            } catch (UnsettledException e) {
                throw e.at(ledger.position(position));
            }
            position = waiting.nextSetBit(position);
        }
    }

    private void settle(int from, int to) {
        if (to - from == 1) {
            double was = lost(from);
            if (visit(from) != was) {
                callOn(from);
            }
        }
        if (waits(from, to)) {
            Cycle cycle = alike && pinned.isEmpty() && stocks.isEmpty() ? plain.cycle(ledger, from, to) : null;
            if (cycle == null) {
                goRound(from, to);
            } else {
                new CycleRun(ledger, this, withheld, cycle, from, to).settle(lost, lack);
                visited.set(from, to);
                Arrays.stream(cycle.downstream()).forEach(waiting::set);
            }
        }
        waiting.clear(from, to);
    }

    /// Goes round a cycle until it has settled: over those that wait, and, once most of it has been reached, over all,
    /// for then it costs more to find out who is affected than to ask everybody.
    private void goRound(int from, int to) {
        Convergence convergence = new Convergence();
        double[] change = new double[to - from];
        double @Nullable [] kept = null;
        boolean whole = false;
        boolean reached = false;
        while (!reached && (whole || waits(from, to))) {
            Arrays.fill(change, 0);
            double step = whole ? sweepAll(from, change) : sweep(from, to, change);
            if (kept != null && convergence.isFalling(change)) {
                move(from, kept, whole);
                kept = null;
            } else {
                kept = null;
                reached = convergence.isReached(step);
                double jump = reached ? 0 : convergence.jump();
                if (jump > 0) {
                    kept = Arrays.copyOfRange(lost, from, to);
                    move(from, jumped(kept, change, jump), whole);
                }
            }
            whole = whole || isMostly(change) || convergence.isSlow();
        }
        if (whole) {
            announce(IntStream.range(from, to).flatMap(ledger::fedBy).distinct().toArray());
        }
    }

    private boolean waits(int from, int to) {
        int next = waiting.nextSetBit(from);
        return next >= 0 && next < to;
    }

    private static boolean isMostly(double[] change) {
        int changed = 0;
        for (double each : change) {
            changed += each == 0 ? 0 : 1;
        }
        return changed > change.length / 4;
    }

    private double sweep(int from, int to, double[] change) {
        double step = 0;
        for (int position = waiting.nextSetBit(from);
                position >= 0 && position < to;
                position = waiting.nextSetBit(position + 1)) {
            step = Math.max(step, visit(position, from, change));
            if (change[position - from] != 0) {
                callOn(position);
            }
        }
        return step;
    }

    private double sweepAll(int from, double[] change) {
        double step = 0;
        for (int index = 0; index < change.length; index++) {
            step = Math.max(step, visit(from + index, from, change));
            if (change[index] != 0) {
                supply(from + index);
            }
        }
        return step;
    }

    private double visit(int position, int from, double[] change) {
        double was = lost(position);
        double next = visit(position);
        change[position - from] = next - was;
        return next == was ? 0 : Convergence.step(was, next);
    }

    private double visit(int position) {
        waiting.clear(position);
        visited.set(position);
        double next = isPlain(position) ? plain(position) : supply.lost(position);
        lost[position] = next;
        return next;
    }

    private static double[] jumped(double[] from, double[] change, double steps) {
        double[] to = new double[from.length];
        for (int index = 0; index < to.length; index++) {
            to[index] = change[index] == 0 ? from[index] : Math.min(1, from[index] + change[index] * steps);
        }
        return to;
    }

    /// Puts other values in the place of those of a cycle.
    private void move(int from, double[] values, boolean whole) {
        for (int index = 0; index < values.length; index++) {
            if (lost[from + index] != values[index]) {
                lost[from + index] = values[index];
                waiting.set(from + index);
                if (whole) {
                    supply(from + index);
                } else {
                    callOn(from + index);
                }
            }
        }
    }

    /// Recomputes what the outlets lack that depend on a position.
    private void supply(int position) {
        for (int outlet = ledger.firstFed(position); outlet >= 0; outlet = ledger.nextFed(position, outlet)) {
            if (!pinned.get(outlet)) {
                lack[outlet] = output.lack(outlet);
            }
        }
    }

    /// The same, and calls on those who feel that it changed.
    private void callOn(int position) {
        for (int outlet = ledger.firstFed(position); outlet >= 0; outlet = ledger.nextFed(position, outlet)) {
            if (!pinned.get(outlet)) {
                double lacking = output.lack(outlet);
                if (lacking != lack[outlet]) {
                    lack[outlet] = lacking;
                    callBuyers(outlet);
                }
            }
            callMaker(outlet, position);
        }
    }

    /// Calls on those who feel what outlets lack.
    private void announce(int[] outlets) {
        for (int outlet : outlets) {
            if (lack[outlet] > 0) {
                callBuyers(outlet);
            }
            if (ledger.soldOn(outlet) >= 0) {
                waiting.set(ledger.soldOn(outlet));
            }
        }
    }

    /// Who makes of other inputs what it also buys has less of it.
    private void callMaker(int outlet, int input) {
        int position = ledger.soldOn(outlet);
        if (position >= 0 && position != input) {
            waiting.set(position);
        }
    }

    private void callBuyers(int outlet) {
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            waiting.set(ledger.inlet(outflows.item(index)));
        }
    }

    private double plain(int position) {
        double missing = 0;
        int to = ledger.inflowsTo(position);
        if (lackingAt(position) != null) {
            double[] tonnes = ledger.best;
            int[] outlets = ledger.outlet;
            for (int flow = ledger.inflowsFrom(position); flow < to; flow++) {
                missing += tonnes[flow] * lack[outlets[flow]];
            }
        } else {
            for (int flow = ledger.inflowsFrom(position); flow < to; flow++) {
                missing += ledger.best[flow] * lostOf(flow);
            }
        }
        double excess = plain.excess().of(position);
        if (excess > 0) {
            int outlet = ledger.outletAt(position);
            if (ledger.recipe(outlet).isMade()) {
                missing += excess * output.madeLost(outlet);
            }
        }
        return missing / plain.base()[position];
    }

    /// What is lost of a flow of which nothing is withheld, in tonnes.
    double missing(int flow) {
        return ledger.best[flow] * lack[ledger.outlet[flow]];
    }

    /// The share of a flow that is lost.
    double lostOf(int flow) {
        double unserved = unserved(flow);
        double kept = withheld.share(flow);
        return unserved + kept - unserved * kept;
    }

    /// The share of a flow's order that its supplier cannot serve.
    double unserved(int flow) {
        double lacking = lack[ledger.outlet[flow]];
        return alike ? lacking : orders.lost(flow, lacking);
    }

    /// The share of its sales that an outlet lacks.
    double lackOf(int outlet) {
        return lack[outlet];
    }

    /// What each outlet lacks, where that alone tells what is lost of each flow at a position; null else.
    double @Nullable [] lackingAt(int position) {
        return alike && !withheld.isFelt(position) ? lack : null;
    }

    /// The share that is lost of every flow from an outlet; not a number where flows may differ.
    double lostOfAllFrom(int outlet) {
        return alike && !withheld.isFeltFrom(outlet) ? lack[outlet] : Double.NaN;
    }

    /// The share of a flow that a shock withholds.
    double kept(int flow) {
        return withheld.share(flow);
    }

    /// The share of its supply that a position loses; below 0 where stock exceeds the loss.
    double lost(int position) {
        return visited.get(position) || isPlain(position) ? lost[position] : supply.unhit(position);
    }

    BitSet visited() {
        return visited;
    }

    Output output() {
        return output;
    }

    boolean isPlain(int position) {
        return plain.isPlain(position) && (stocks.isEmpty() || !stocks.containsKey(position));
    }

    /// Whether no tonnes at a position can be reckoned with.
    boolean isSharesOnly(int position) {
        return !isPlain(position) && balance(position).sharesOnly();
    }

    Balance balance(int position) {
        return balances.computeIfAbsent(position, each -> Balance.of(ledger, box, stocks, each));
    }

    /// The share of its supply that a position loses, before stock is drawn on.
    double shortfall(int position) {
        return isPlain(position) || !visited.get(position) ? lost[position] : supply.shortfall(position);
    }

    /// The share of its supply that a position makes of other inputs, where it makes what it also buys.
    double excess(int position) {
        return isPlain(position)
                ? plain.excess().of(position) / plain.base()[position]
                : supply.excess(balance(position));
    }

    /// What is lost of inflows whose split is not known, at the end that the side looks for.
    double ofOpen(int[] flows) {
        return supply.ofOpen(flows);
    }

    /// What the party of a position sells on beyond all inflow, in tonnes, where nothing about it is open.
    double excessTonnes(int position) {
        return plain.excess().of(position);
    }

    /// D, what the party of a position has, where nothing about it is open.
    double exactBase(int position) {
        return plain.base()[position];
    }

    /// D, what the party of a position has.
    Bound base(int position) {
        double base = plain.base()[position];
        return isPlain(position) ? new Bound(base, base) : balance(position).base();
    }
}
