package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// Answers who loses supply under a scenario: the entry of the engine.
///
/// The same network and scenario give the same outcome to the last bit, whatever order the flows come in. What is said
/// of each flow and party is made when it is looked at.
public final class Propagation {

    /// What puts a known loss of nothing before an unknown one.
    private static final double KNOWN = Double.MIN_NORMAL;

    private final Ledger ledger;
    private final Scenario scenario;
    private final Span span;
    private final Causes causes;
    private final BitSet lost;
    private final Tiers tiers;
    private final int[] losing;
    private final Interval[] tonnes;
    private @Nullable Remarks remarks;

    private Propagation(Ledger ledger, Scenario scenario, Withholding all) {
        this.ledger = ledger;
        this.scenario = scenario;
        this.span = Span.of(ledger, scenario, all);
        this.causes = new Causes(ledger, span.likely().most());
        BitSet hit = new BitSet(ledger.positionCount());
        this.lost = lost(hit);
        this.tiers = Tiers.of(ledger, all.flows().filter(lost::get), lost);
        this.losing = ledger.byPartyAndMaterial()
                .filter(position -> hit.get(position) && tiers.of(position) > 0)
                .toArray();
        this.tonnes = Arrays.stream(losing)
                .mapToObj(position -> span.of(solution -> solution.lostAt(position)))
                .toArray(Interval[]::new);
    }

    /// @throws ArithmeticException when a cycle hands on so nearly all of its losses that no answer within 1e-9 is
    ///         found
    public static Outcome run(Ledger ledger, Scenario scenario) {
        return new Propagation(ledger, scenario, Withholding.ofAll(ledger, scenario)).outcome();
    }

    /// The same on a network that is used once.
    public static Outcome run(Network network, Scenario scenario) {
        return run(Ledger.of(network), scenario);
    }

    private Outcome outcome() {
        int[] flows = lost.stream().toArray();
        List<PartyLoss> losses = losses();
        return new Outcome(
                LazyList.of(flows.length, index -> flowLoss(flows[index])),
                losses,
                LazyList.whole(this::totals),
                LazyList.whole(() -> remarks(losses).unknowns()),
                LazyList.whole(() -> remarks(losses).assumptions()));
    }

    /// The flows of which something is lost.
    ///
    /// @param hit is filled with the positions at which they arrive
    private BitSet lost(BitSet hit) {
        BitSet found = new BitSet(ledger.flowCount());
        BitSet visited = span.visited();
        for (int position = visited.nextSetBit(0); position >= 0; position = visited.nextSetBit(position + 1)) {
            for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
                if (isLost(flow)) {
                    found.set(flow);
                    hit.set(position);
                }
            }
        }
        return found;
    }

    private boolean isLost(int flow) {
        return span.full().isLost(flow) || (!span.isExact() && span.likely().isLost(flow));
    }

    /// The largest known loss first, then those whose tonnes are unknown, ties by party and material.
    private List<PartyLoss> losses() {
        double[] known = new double[losing.length];
        for (int index = 0; index < losing.length; index++) {
            double figure = Figures.firstKnown(tonnes[index].best(), tonnes[index].low());
            known[index] = Double.isNaN(figure) ? 0 : figure + KNOWN;
        }
        int[] order = Descending.order(known);
        return LazyList.of(order.length, index -> loss(order[index]));
    }

    private synchronized FlowLoss flowLoss(int flow) {
        return new FlowLoss(ledger.flow(flow), span.of(solution -> solution.lostTonnes(flow)), causes.of(flow));
    }

    private synchronized PartyLoss loss(int index) {
        int number = losing[index];
        Balance balance = span.likely().balance(number);
        @Nullable Double best = tonnes[index].best();
        @Nullable Double stock = exact(balance.stock());
        boolean stocked = balance.stock().hi() > 0;
        @Nullable Double received = span.likely(solution -> solution.lostShareAt(number));
        return new PartyLoss(
                ledger.position(number),
                ledger.basis(number),
                tonnes[index],
                received == null ? null : 1 - received,
                ratio(best, exact(balance.knownSupply())),
                balance.intakeKnown() ? ratio(best, exact(balance.intake())) : null,
                best == null || stock == null || !stocked ? null : Math.max(0, best - stock),
                best == null || stock == null || !stocked ? null : days(best, stock),
                tiers.of(number),
                LazyList.whole(() -> contributions(number)),
                kept(index),
                passesOn(number));
    }

    private List<FlowLoss> contributions(int position) {
        return IntStream.range(ledger.inflowsFrom(position), ledger.inflowsTo(position))
                .filter(lost::get)
                .mapToObj(this::flowLoss)
                .toList();
    }

    private synchronized List<Total> totals() {
        Total.Sums sums = new Total.Sums();
        for (int index = 0; index < losing.length; index++) {
            int position = losing[index];
            if (!passesOn(position)) {
                sums.add(ledger.bought(position), ledger.basis(position), kept(index));
            }
        }
        return sums.totals();
    }

    /// What the party does not lack again in what it sells on of the same material.
    private Interval kept(int index) {
        int position = losing[index];
        return ledger.outletAt(position) < 0 ? tonnes[index] : span.of(solution -> solution.keptAt(position));
    }

    private synchronized Remarks remarks(List<PartyLoss> losses) {
        Remarks made = remarks;
        if (made == null) {
            made = new Remarks(ledger, span, lost);
            made.onFlows();
            Arrays.stream(losing).forEach(made::onPosition);
            made.onShocks(scenario);
            made.onLeftOut(scenario, losses);
            remarks = made;
        }
        return made;
    }

    /// Whether the party lacks something of another material for want of this one.
    private boolean passesOn(int position) {
        Csr feeds = ledger.feeds();
        for (int feed = feeds.from(position); feed < feeds.to(position); feed++) {
            int outlet = feeds.item(feed);
            if (outlet != ledger.outletAt(position) && isLostAt(outlet)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLostAt(int outlet) {
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            if (lost.get(outflows.item(index))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Double days(double loss, double stock) {
        return loss == 0 ? null : Double.valueOf(stock / loss * ledger.days);
    }

    private static @Nullable Double exact(Bound bound) {
        return bound.isExact() ? bound.lo() : null;
    }

    private static @Nullable Double ratio(@Nullable Double part, @Nullable Double whole) {
        return part == null || whole == null || !(whole > 0) ? null : Double.valueOf(part / whole);
    }
}
