package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
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

    /// At least nothing.
    private static final Interval NOT_KNOWN = new Interval(0.0, null, null);

    private final Ledger ledger;
    private final Scenario scenario;
    private final Span span;
    private final Causes causes;
    private final Shortfalls shortfalls;
    private final Endings endings;
    private final Withholding withheld;
    private final boolean isMean;
    private final int[] losing;
    private volatile @Nullable Tiers tiers;
    private @Nullable Remarks remarks;

    private Propagation(Ledger ledger, Scenario scenario, Withholding all) {
        this.ledger = ledger;
        this.scenario = scenario;
        this.withheld = all;
        this.span = Span.of(ledger, scenario, all);
        this.causes = new Causes(ledger, span.likely().most());
        this.isMean = span.isExact()
                && scenario.rationing() == Rationing.PROPORTIONAL
                && scenario.destinations().isEmpty();
        this.shortfalls = new Shortfalls(ledger, span);
        this.endings = Endings.ofAll(ledger, span, shortfalls);
        this.losing = losing();
    }

    /// The positions that a loss reaches, in the order of their parties and materials.
    private int[] losing() {
        BitSet hit = shortfalls.positions();
        IntList found = new IntList(1 + hit.cardinality());
        for (int index = 0; index < ledger.positionCount(); index++) {
            int position = ledger.inOrder(index);
            if (hit.get(position) && isReached(position)) {
                found.add(position);
            }
        }
        return found.toArray();
    }

    /// Whether a shock leads to a position at which something is lost. One always does where nothing is open,
    /// buyers are served alike and no goods are told from others by where they are bound: a share that is lost is
    /// then a mean of others, or the greatest of several, so that one of those is no smaller, and so on up to what
    /// is withheld.
    private boolean isReached(int position) {
        return isMean || tiers().of(position) > 0;
    }

    private Tiers tiers() {
        Tiers known = tiers;
        return known == null ? findTiers() : known;
    }

    private synchronized Tiers findTiers() {
        Tiers made = tiers;
        if (made == null) {
            made = Tiers.of(ledger, withheld.flows().filter(shortfalls.flows()::get), shortfalls);
            tiers = made;
        }
        return made;
    }

    /// @throws UnsettledException when a cycle hands on so nearly all of its losses that no answer within 1e-9 is found
    public static Outcome run(Ledger ledger, Scenario scenario) {
        return new Propagation(ledger, scenario, Withholding.ofAll(ledger, scenario)).outcome();
    }

    /// The same on a network that is used once.
    public static Outcome run(Network network, Scenario scenario) {
        return run(Ledger.of(network), scenario);
    }

    private Outcome outcome() {
        List<PartyLoss> losses = losses();
        return new Outcome(
                LazyList.whole(this::flows),
                losses,
                LazyList.whole(this::totals),
                this::totals,
                LazyList.whole(this::unfelt),
                LazyList.whole(() -> remarks(losses).unknowns()),
                LazyList.whole(() -> remarks(losses).assumptions()));
    }

    /// The largest known loss first, then those whose tonnes are unknown, ties by party and material.
    private List<PartyLoss> losses() {
        double[] known = new double[losing.length];
        for (int index = 0; index < losing.length; index++) {
            double figure = shortfalls.known(losing[index]);
            known[index] = Double.isNaN(figure) ? 0 : figure + KNOWN;
        }
        Descending order = new Descending(known);
        return LazyList.of(losing.length, place -> loss(losing[order.at(place)]));
    }

    private List<FlowLoss> flows() {
        int[] flows = lostFlows().stream().toArray();
        return LazyList.of(flows.length, index -> flowLoss(flows[index]));
    }

    private synchronized BitSet lostFlows() {
        return shortfalls.flows();
    }

    private synchronized FlowLoss flowLoss(int flow) {
        return new FlowLoss(ledger.flow(flow), span.of(solution -> solution.lostTonnes(flow)), causes.of(flow));
    }

    private synchronized PartyLoss loss(int number) {
        Interval tonnes = shortfalls.tonnes(number);
        Balance balance = span.likely().balance(number);
        @Nullable Double best = tonnes.best();
        @Nullable Double stock = exact(balance.stock());
        boolean stocked = balance.stock().hi() > 0;
        @Nullable Double received = span.likely(solution -> solution.lostShareAt(number));
        return new PartyLoss(
                ledger.position(number),
                ledger.basis(number),
                tonnes,
                received == null ? null : 1 - received,
                ratio(best, exact(balance.knownSupply())),
                balance.intakeKnown() ? ratio(best, exact(balance.intake())) : null,
                best == null || stock == null || !stocked ? null : Math.max(0, best - stock),
                best == null || stock == null || !stocked ? null : days(best, stock),
                LazyInt.of(() -> tiers().of(number)),
                LazyList.whole(() -> contributions(number)),
                endings.kept(number),
                endings.ended(number),
                endings.mayPassOn(number));
    }

    private List<FlowLoss> contributions(int position) {
        return IntStream.range(ledger.inflowsFrom(position), ledger.inflowsTo(position))
                .filter(lostFlows()::get)
                .mapToObj(this::flowLoss)
                .toList();
    }

    /// Nobody knows what is lost in all of a material of which goods may be under a ban.
    private synchronized List<Total> totals() {
        Total.Sums sums = endings.sums(this::isReached);
        scenario.shocks().stream()
                .flatMap(shock -> withheld.doubtful(ledger, shock).mapToObj(ledger::flow))
                .forEach(flow -> sums.add(flow.material(), flow.basis(), NOT_KNOWN));
        return sums.totals();
    }

    private synchronized List<Total> totals(Collection<Position> asked) {
        BitSet among = new BitSet(ledger.positionCount());
        asked.stream().mapToInt(ledger::find).filter(position -> position >= 0).forEach(among::set);
        return Endings.ofSome(ledger, span, shortfalls, among)
                .sums(this::isReached)
                .totals();
    }

    private synchronized List<Shock> unfelt() {
        return scenario.shocks().stream()
                .filter(shock -> !withheld.takesHold(ledger, shock, shortfalls.flows()))
                .toList();
    }

    private synchronized Remarks remarks(List<PartyLoss> losses) {
        Remarks made = remarks;
        if (made == null) {
            made = new Remarks(ledger, span, withheld, shortfalls.flows());
            made.onFlows();
            Arrays.stream(losing).forEach(made::onPosition);
            made.onShocks(scenario);
            made.onLeftOut(scenario, losses);
            remarks = made;
        }
        return made;
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
