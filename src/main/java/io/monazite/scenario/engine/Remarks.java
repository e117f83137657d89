package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.monazite.domain.NodeId;
import io.monazite.domain.Period;

/// Says in plain words what the answer does not know and what it takes for granted; the one place for such words.
final class Remarks {

    /// Tonnes that are no more than rounding.
    private static final double NOTHING = 1e-9;

    private final Ledger ledger;
    private final Span span;
    private final Withholding withheld;
    private final BitSet lostFlows;
    private final NavigableSet<Unknown> unknowns = new TreeSet<>();
    private final NavigableSet<Assumption> assumptions = new TreeSet<>();

    /// @param lostFlows the flows of which something is lost
    Remarks(Ledger ledger, Span span, Withholding withheld, BitSet lostFlows) {
        this.ledger = ledger;
        this.span = span;
        this.withheld = withheld;
        this.lostFlows = lostFlows;
    }

    List<Unknown> unknowns() {
        return List.copyOf(unknowns);
    }

    List<Assumption> assumptions() {
        return List.copyOf(assumptions);
    }

    void onFlows() {
        lostFlows.stream()
                .filter(number -> ledger.tonnes(number).isUnknown())
                .mapToObj(ledger::flow)
                .forEach(flow -> unknown(
                        Unknown.Kind.TONNAGE_NOT_STATED,
                        flow.fact(),
                        "No source states the tonnes of %s from %s to %s."
                                .formatted(flow.material(), flow.supplier(), flow.buyer())));
        lostFlows.stream().map(number -> ledger.outlet[number]).distinct().forEach(this::onOutlet);
    }

    private void onOutlet(int outlet) {
        Recipe recipe = ledger.recipe(outlet);
        if (!recipe.sourced() && recipe.bought().length > 0) {
            assume(
                    Assumption.Code.MADE_FROM_ALL_INPUTS,
                    ledger.seller(outlet),
                    "No source tells of what %s makes %s: all that it buys is taken to go into it."
                            .formatted(ledger.seller(outlet), ledger.soldAt(outlet)));
        }
        if (Arrays.stream(recipe.essential()).anyMatch(Alternatives::areTakenAsAlike)) {
            assume(
                    Assumption.Code.ALIKE_BY_WEIGHT,
                    ledger.seller(outlet),
                    "No source tells how much %s a tonne of each input makes: at %s all are taken as alike."
                            .formatted(ledger.soldAt(outlet), ledger.seller(outlet)));
        }
    }

    void onPosition(int number) {
        Position position = ledger.position(number);
        Balance balance = span.likely().balance(number);
        if (Network.isSink(position.party())) {
            unknown(
                    Unknown.Kind.BUYER_NOT_NAMED,
                    position.party(),
                    "No source names the buyers in %s of %s.".formatted(position.party(), position.material()));
        }
        if (!balance.intakeKnown()) {
            unknown(
                    Unknown.Kind.INTAKE_NOT_KNOWN,
                    position.party(),
                    "No source tells how much %s %s takes in all, so the share that is lost is not known."
                            .formatted(position.material(), position.party()));
        }
        onSupply(number, balance);
    }

    void onShocks(Scenario scenario) {
        for (Shock shock : scenario.shocks()) {
            withheld.doubtful(ledger, shock).mapToObj(ledger::flow).forEach(this::onDoubt);
            if (!withheld.takesHold(ledger, shock, lostFlows)) {
                String towards = shock.isTargeted() ? " that reaches " + list(shock.destinations()) : "";
                String materials = shock.materials().isEmpty() ? "" : " of " + list(shock.materials());
                unknown(
                        Unknown.Kind.NO_KNOWN_FLOW,
                        shock.origin(),
                        "No source states a flow%s from %s%s in the period, so nothing can be said of its loss."
                                .formatted(materials, shock.origin(), towards));
            }
        }
    }

    private void onDoubt(Flow flow) {
        unknown(
                Unknown.Kind.BUYER_NOT_LOCATED,
                flow.fact(),
                "No source tells whether %s from %s to %s crosses the border: it is not taken to be kept back."
                        .formatted(flow.material(), flow.supplier(), flow.buyer()));
    }

    /// Names the figures left out that could have changed the answer: sales of who is shocked or loses, and what those
    /// who lose get of a material that they lose.
    void onLeftOut(Scenario scenario, List<PartyLoss> losses) {
        Set<NodeId> sellers = losses.stream()
                .map(loss -> loss.position().party())
                .filter(party -> !Network.isSink(party))
                .collect(Collectors.toSet());
        Map<NodeId, List<NodeId>> lacking = losses.stream()
                .map(PartyLoss::position)
                .collect(Collectors.groupingBy(
                        Position::party, Collectors.mapping(Position::material, Collectors.toList())));
        for (LeftOut left : ledger.leftOut) {
            NodeId supplier = left.supplier();
            boolean sold = supplier != null && (sellers.contains(supplier) || isShocked(scenario, left, supplier));
            boolean bought = lacking.getOrDefault(left.holder(), List.of()).stream()
                    .anyMatch(material -> ledger.materials.related(material, left.material()));
            if (sold || bought) {
                unknown(left.reason().kind(), left.fact(), reason(left));
            }
        }
    }

    private void onSupply(int number, Balance balance) {
        NodeId party = ledger.position(number).party();
        NodeId material = ledger.position(number).material();
        boolean sole = balance.open().length == 1 && lostFlows.get(balance.open()[0]);
        if (sole && (!balance.anyAmount() || balance.sharesOnly())) {
            assume(
                    Assumption.Code.SOLE_NAMED_SUPPLIER,
                    party,
                    "%s is taken to supply all the %s that %s gets from elsewhere than other known flows."
                            .formatted(ledger.flow(balance.open()[0]).supplier(), material, party));
        }
        if (!balance.sharesOnly() && balance.unnamed() > NOTHING) {
            assume(
                    Assumption.Code.OWN_OR_UNNAMED_SUPPLY,
                    party,
                    "%s has more %s than its known supply: the rest, its own or from unnamed suppliers, is not lost."
                            .formatted(party, material));
        }
        for (NodeId fact : ledger.carriedForward.getOrDefault(ledger.position(number), List.of())) {
            assume(Assumption.Code.CARRIED_FORWARD, fact, "The latest earlier year stands for the year asked.");
        }
    }

    private boolean isShocked(Scenario scenario, LeftOut left, NodeId supplier) {
        Lane lane = new Lane(supplier, left.holder(), left.material(), null);
        return scenario.shocks().stream().anyMatch(shock -> shock.selects(lane, ledger.geography, ledger.materials));
    }

    private static String reason(LeftOut left) {
        String whose = left.supplier() == null
                ? "of %s".formatted(left.holder())
                : "from %s to %s".formatted(left.supplier(), left.holder());
        return switch (left.reason()) {
            case PERIOD_NOT_COMPARABLE ->
                "The figure for %s %s is over %s, which cannot be compared with the others."
                        .formatted(left.material(), whose, over(left.period()));
            case BASIS_NOT_CONVERTIBLE ->
                "The figure for %s %s is in %s, which no sourced factor converts."
                        .formatted(left.material(), whose, left.basis());
            case PARTS_EXCEED_WHOLE ->
                "The parts of the %s %s add up to more than the whole.".formatted(left.material(), whose);
        };
    }

    private static String over(Period period) {
        return period.kind() == Period.Kind.RATE ? "a year that is not told" : period.text();
    }

    private static String list(Set<NodeId> ids) {
        return ids.stream().sorted().map(NodeId::toString).collect(Collectors.joining(", "));
    }

    private void unknown(Unknown.Kind kind, NodeId about, String message) {
        unknowns.add(new Unknown(kind, about, message));
    }

    private void assume(Assumption.Code code, NodeId about, String message) {
        assumptions.add(new Assumption(code, about, message));
    }
}
