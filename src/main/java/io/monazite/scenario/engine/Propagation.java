package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// Answers who loses supply under a scenario: the entry of the engine.
///
/// The same network and scenario give the same outcome to the last bit, whatever order the flows come in.
public final class Propagation {

    /// Losses of a smaller share are rounding.
    private static final double NOTHING = 1e-12;

    private final Ledger ledger;
    private final Withholding withholding;
    private final Span span;

    private Propagation(Network network, Scenario scenario) {
        this.ledger = new Ledger(network);
        this.withholding = new Withholding(ledger, scenario);
        this.span = Span.of(ledger, scenario, withholding);
    }

    /// @throws ArithmeticException when a cycle hands on so nearly all of its losses that no answer within 1e-9 is
    /// found
    public static Outcome run(Network network, Scenario scenario) {
        Propagation propagation = new Propagation(network, scenario);
        Map<Integer, FlowLoss> flows = propagation.flows();
        Cone cone = propagation.cone(flows);
        List<PartyLoss> losses = propagation.losses(flows, cone);
        Remarks remarks = new Remarks(propagation.ledger, propagation.span, flows.keySet());
        remarks.onFlows();
        remarks.onPositions(propagation.losing(flows, cone));
        remarks.onShocks(scenario);
        remarks.onLeftOut(scenario, losses);
        return new Outcome(List.copyOf(flows.values()), losses, remarks.unknowns(), remarks.assumptions());
    }

    private Map<Integer, FlowLoss> flows() {
        Causes causes = new Causes(ledger, withholding, span.likelyAtWorst());
        Map<Integer, FlowLoss> losses = new TreeMap<>();
        for (int number = 0; number < ledger.flowCount(); number++) {
            int flow = number;
            if (span.any(solution -> solution.lostShare(flow) > NOTHING)) {
                Interval tonnes = span.of(solution -> solution.lostTonnes(flow));
                losses.put(flow, new FlowLoss(ledger.flow(flow), tonnes, causes.of(flow)));
            }
        }
        return losses;
    }

    private Cone cone(Map<Integer, FlowLoss> flows) {
        return Cone.of(ledger, flow -> flows.containsKey(flow) && withholding.touches(flow), flows::containsKey);
    }

    private List<PartyLoss> losses(Map<Integer, FlowLoss> flows, Cone cone) {
        Comparator<PartyLoss> largestFirst =
                Comparator.comparingDouble(loss -> -loss.knownTonnes().orElse(-1));
        return losing(flows, cone).stream()
                .map(position -> loss(position, cone.tier(position), flows))
                .sorted(largestFirst.thenComparing(PartyLoss::position))
                .toList();
    }

    /// The positions at which something is lost of what arrives.
    private List<Integer> losing(Map<Integer, FlowLoss> flows, Cone cone) {
        return cone.positions().stream()
                .filter(position -> ledger.inflows(position).stream().anyMatch(flows::containsKey))
                .toList();
    }

    private PartyLoss loss(int number, int tier, Map<Integer, FlowLoss> flows) {
        Interval tonnes = span.of(solution -> solution.lostAt(number));
        Balance balance = span.likelyAtWorst().balance(number);
        @Nullable Double lost = tonnes.best();
        Interval stock = ledger.network().account(ledger.position(number)).stock();
        List<FlowLoss> contributions = new ArrayList<>();
        for (int flow : ledger.inflows(number)) {
            FlowLoss contribution = flows.get(flow);
            if (contribution != null) {
                contributions.add(contribution);
            }
        }
        return new PartyLoss(
                ledger.position(number),
                ledger.basis(number),
                tonnes,
                span.likely(solution -> solution.receivedShare(number)),
                ratio(lost, balance.knownSupply()),
                ratio(lost, balance.intake()),
                lost == null || stock.isUnknown() ? null : Math.max(0, lost - balance.stock()),
                stock.isUnknown() ? null : days(lost, balance.stock()),
                tier,
                contributions,
                span.of(solution -> solution.keptAt(number)),
                passesOn(number, flows));
    }

    private boolean passesOn(int position, Map<Integer, FlowLoss> flows) {
        return ledger.outflows(position).stream()
                .anyMatch(flow ->
                        flows.containsKey(flow) && !ledger.flow(flow).outlet().equals(ledger.position(position)));
    }

    private @Nullable Double days(@Nullable Double lost, double stock) {
        return lost == null || lost == 0
                ? null
                : Double.valueOf(stock / lost * ledger.network().days());
    }

    private static @Nullable Double ratio(@Nullable Double part, double whole) {
        return part == null || !(whole > 0) ? null : Double.valueOf(part / whole);
    }
}
