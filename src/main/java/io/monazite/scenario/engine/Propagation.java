package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// Answers who loses supply under a scenario: the entry of the engine.
///
/// The same network and scenario give the same outcome to the last bit, whatever order the flows come in.
public final class Propagation {

    /// Losses of a smaller share are rounding.
    private static final double NOTHING = 1e-12;

    private final Ledger ledger;
    private final Span span;
    private final Map<Integer, FlowLoss> flows = new TreeMap<>();

    private Propagation(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
        Causes causes = new Causes(ledger, span.likely().most());
        span.visited().stream()
                .flatMap(position -> IntStream.range(ledger.inflowsFrom(position), ledger.inflowsTo(position)))
                .filter(this::isLost)
                .forEach(flow -> flows.put(
                        flow,
                        new FlowLoss(
                                ledger.flow(flow), span.of(solution -> solution.lostTonnes(flow)), causes.of(flow))));
    }

    /// @throws ArithmeticException when a cycle hands on so nearly all of its losses that no answer within 1e-9 is
    /// found
    public static Outcome run(Ledger ledger, Scenario scenario) {
        Withholding all = Withholding.ofAll(ledger, scenario);
        Propagation propagation = new Propagation(ledger, Span.of(ledger, scenario, all));
        Tiers tiers = Tiers.of(
                ledger,
                propagation.flows.keySet().stream().mapToInt(Integer::intValue).filter(flow -> all.share(flow) > 0),
                propagation.flows::containsKey);
        List<PartyLoss> losses = propagation.losses(tiers);
        Remarks remarks = new Remarks(ledger, propagation.span, propagation.flows.keySet());
        remarks.onFlows();
        propagation.losing(tiers).forEach(remarks::onPosition);
        remarks.onShocks(scenario);
        remarks.onLeftOut(scenario, losses);
        return new Outcome(List.copyOf(propagation.flows.values()), losses, remarks.unknowns(), remarks.assumptions());
    }

    /// The same on a network that is used once.
    public static Outcome run(Network network, Scenario scenario) {
        return run(Ledger.of(network), scenario);
    }

    private boolean isLost(int flow) {
        return span.full().lostShare(flow).hi() > NOTHING
                || span.likely().lostShare(flow).hi() > NOTHING;
    }

    private List<PartyLoss> losses(Tiers tiers) {
        Comparator<PartyLoss> largestFirst =
                Comparator.comparingDouble(loss -> -loss.knownTonnes().orElse(-1));
        return losing(tiers)
                .mapToObj(position -> loss(position, tiers.of(position)))
                .sorted(largestFirst.thenComparing(PartyLoss::position))
                .toList();
    }

    /// The positions at which something is lost of what arrives.
    private IntStream losing(Tiers tiers) {
        return flows.keySet().stream().mapToInt(ledger::inlet).distinct().filter(position -> tiers.of(position) > 0);
    }

    private PartyLoss loss(int number, int tier) {
        Interval tonnes = span.of(solution -> solution.lostAt(number));
        Balance balance = span.likely().balance(number);
        @Nullable Double lost = tonnes.best();
        @Nullable Double stock = exact(balance.stock());
        boolean stocked = balance.stock().hi() > 0;
        @Nullable Double received = span.likely(solution -> solution.lostShareAt(number));
        return new PartyLoss(
                ledger.position(number),
                ledger.basis(number),
                tonnes,
                received == null ? null : 1 - received,
                ratio(lost, exact(balance.knownSupply())),
                balance.intakeKnown() ? ratio(lost, exact(balance.intake())) : null,
                lost == null || stock == null || !stocked ? null : Math.max(0, lost - stock),
                lost == null || stock == null || !stocked ? null : days(lost, stock),
                tier,
                contributions(number),
                span.of(solution -> solution.keptAt(number)),
                passesOn(number));
    }

    private List<FlowLoss> contributions(int position) {
        List<FlowLoss> contributions = new ArrayList<>();
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            FlowLoss contribution = flows.get(flow);
            if (contribution != null) {
                contributions.add(contribution);
            }
        }
        return contributions;
    }

    /// Whether the party lacks something of another material for want of this one.
    private boolean passesOn(int position) {
        Csr feeds = ledger.feeds();
        Csr outflows = ledger.outflows();
        return IntStream.range(feeds.from(position), feeds.to(position))
                .map(feeds::item)
                .filter(outlet -> outlet != ledger.outletAt(position))
                .flatMap(outlet -> IntStream.range(outflows.from(outlet), outflows.to(outlet)))
                .anyMatch(index -> flows.containsKey(outflows.item(index)));
    }

    private @Nullable Double days(double lost, double stock) {
        return lost == 0 ? null : Double.valueOf(stock / lost * ledger.days);
    }

    private static @Nullable Double exact(Bound bound) {
        return bound.isExact() ? bound.lo() : null;
    }

    private static @Nullable Double ratio(@Nullable Double part, @Nullable Double whole) {
        return part == null || whole == null || !(whole > 0) ? null : Double.valueOf(part / whole);
    }
}
