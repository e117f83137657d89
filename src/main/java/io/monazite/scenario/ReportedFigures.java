package io.monazite.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Conversion;
import io.monazite.domain.Intake;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.Production;
import io.monazite.domain.Supply;
import io.monazite.graph.Changes;
import io.monazite.graph.SupplyFigures;
import io.monazite.graph.Version;
import io.monazite.graph.WholeGraph;
import io.monazite.provenance.ReadFact;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.FlowCollector;
import io.monazite.scenario.engine.FlowKey;
import io.monazite.scenario.engine.Reported;
import io.monazite.scenario.engine.ReportedAmount;
import io.monazite.scenario.engine.ReportedConversion;
import io.monazite.scenario.engine.ReportedFlow;
import io.monazite.scenario.engine.Terms;

/// Turns readings into what the engine reckons with. A fact that its strongest source denies is left out, and so is
/// what is only foreseen.
final class ReportedFigures {

    private ReportedFigures() {}

    /// What flows in a version, in the order in which it is kept.
    static List<ReportedFlow> flows(WholeGraph whole, Version version) {
        Map<Terms, Terms> terms = new HashMap<>(Map.of(Terms.NONE, Terms.NONE));
        FlowCollector flows = new FlowCollector();
        whole.supplies(version, supply -> flows.add(flow(supply, terms)));
        return flows.flows();
    }

    /// What is made and taken in, where, and of what: all but the flows.
    static Reported withoutFlows(WholeGraph whole, Readings readings, Version version) {
        List<ReportedAmount> amounts = new ArrayList<>();
        whole.facts(NodeKind.PRODUCTION, version, fact -> made(fact).ifPresent(amounts::add));
        whole.facts(NodeKind.INTAKE, version, fact -> taken(fact).ifPresent(amounts::add));
        return new Reported(
                List.of(),
                amounts,
                Map.of(),
                Places.geography(readings),
                Places.materials(readings),
                conversions(readings),
                Map.of());
    }

    /// What the engine reckons with after some changes.
    ///
    /// @param readings after the changes
    static Reported of(Reported before, Readings readings, Changes changes) {
        Reported reported = before;
        if (!Readings.touched(NodeKind.LOCATION, changes).isEmpty()
                || !Readings.touched(NodeKind.CONVERSION, changes).isEmpty()
                || Readings.touches(NodeKind.COUNTRY, changes)
                || Readings.touches(NodeKind.MATERIAL, changes)) {
            reported = before.within(
                    Places.geography(before.geography(), readings, changes),
                    Places.materials(readings),
                    conversions(readings));
        }
        return withAmounts(withFlows(reported, changes), changes);
    }

    private static Reported withFlows(Reported reported, Changes changes) {
        Map<Terms, Terms> terms = new HashMap<>(Map.of(Terms.NONE, Terms.NONE));
        List<FlowKey> gone = new ArrayList<>();
        List<ReportedFlow> come = new ArrayList<>();
        changes.supplies().forEach(supply -> come.add(flow(supply, terms)));
        changes.withdrawn().stream()
                .filter(Supply.class::isInstance)
                .forEach(fact -> gone.add(key(fact.id(), (Supply) fact)));
        changes.facts().stream()
                .filter(fact -> fact.id().kind() == NodeKind.SUPPLY)
                .forEach(fact -> SupplyFigures.of(fact)
                        .ifPresentOrElse(
                                supply -> come.add(flow(supply, terms)),
                                () -> gone.add(key(fact.id(), (Supply) fact.fact()))));
        return gone.isEmpty() && come.isEmpty() ? reported : reported.withFlows(gone, come);
    }

    private static Reported withAmounts(Reported reported, Changes changes) {
        List<NodeId> gone = new ArrayList<>();
        List<ReportedAmount> come = new ArrayList<>();
        changes.withdrawn().forEach(fact -> {
            if (isAmount(fact.id())) {
                gone.add(fact.id());
            }
        });
        changes.facts().stream()
                .filter(fact -> isAmount(fact.id()))
                .forEach(fact -> (fact.id().kind() == NodeKind.PRODUCTION ? made(fact) : taken(fact))
                        .ifPresentOrElse(come::add, () -> gone.add(fact.id())));
        return gone.isEmpty() && come.isEmpty() ? reported : reported.withAmounts(gone, come);
    }

    private static boolean isAmount(NodeId fact) {
        return fact.kind() == NodeKind.PRODUCTION || fact.kind() == NodeKind.INTAKE;
    }

    private static List<ReportedConversion> conversions(Readings readings) {
        return readings.all(NodeKind.CONVERSION)
                .map(ReportedFigures::conversion)
                .toList();
    }

    private static ReportedConversion conversion(ReadFact fact) {
        Conversion conversion = (Conversion) fact.fact();
        return new ReportedConversion(
                conversion.input(),
                conversion.output(),
                conversion.party(),
                tonnes(fact.reading().amount()));
    }

    private static FlowKey key(NodeId fact, Supply supply) {
        return new FlowKey(supply.supplier(), supply.buyer(), supply.material(), fact);
    }

    /// @param known terms that came before: equal ones are kept once
    private static ReportedFlow flow(SupplyFigures figures, Map<Terms, Terms> known) {
        Supply supply = figures.supply();
        Integer priority = figures.priority();
        Flow flow = new Flow(
                figures.id(),
                supply.supplier(),
                supply.buyer(),
                supply.material(),
                supply.basis(),
                figures.tonnes(),
                known.computeIfAbsent(
                        new Terms(supply.agreement(), priority == null ? Terms.LAST : priority), terms -> terms));
        return new ReportedFlow(flow, supply.period(), figures.status());
    }

    private static Optional<ReportedAmount> made(ReadFact fact) {
        Production made = (Production) fact.fact();
        return fact.reading().denied() || made.outlook() == Outlook.FORECAST
                ? Optional.empty()
                : Optional.of(new ReportedAmount(
                        fact.id(),
                        ReportedAmount.Kind.PRODUCTION,
                        made.party(),
                        made.asset(),
                        made.material(),
                        made.basis(),
                        made.period(),
                        tonnes(fact.reading().amount())));
    }

    private static Optional<ReportedAmount> taken(ReadFact fact) {
        Intake taken = (Intake) fact.fact();
        return fact.reading().denied()
                ? Optional.empty()
                : Optional.of(new ReportedAmount(
                        fact.id(),
                        ReportedAmount.Kind.INTAKE,
                        taken.party(),
                        null,
                        taken.material(),
                        taken.basis(),
                        taken.period(),
                        tonnes(fact.reading().amount())));
    }

    private static Interval tonnes(@Nullable Amount amount) {
        return amount == null ? Interval.UNKNOWN : amount.interval();
    }
}
