package io.monazite.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Conversion;
import io.monazite.domain.Intake;
import io.monazite.domain.Interval;
import io.monazite.domain.Outlook;
import io.monazite.domain.Production;
import io.monazite.domain.Supply;
import io.monazite.domain.SupplyStatus;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Reported;
import io.monazite.scenario.engine.ReportedAmount;
import io.monazite.scenario.engine.ReportedFlow;
import io.monazite.scenario.engine.Terms;

/// Turns readings into what the engine reckons with. A fact that its strongest source denies is left out, and so is
/// what is only foreseen.
final class ReportedFigures {

    private ReportedFigures() {}

    static Reported of(
            List<SourcedFact> supplies,
            List<SourcedFact> production,
            List<SourcedFact> intake,
            List<SourcedFact> conversions,
            Geography geography,
            MaterialTree materials) {
        return new Reported(
                supplies.stream().flatMap(ReportedFigures::flow).toList(),
                Stream.concat(
                                production.stream().flatMap(ReportedFigures::made),
                                intake.stream().flatMap(ReportedFigures::taken))
                        .toList(),
                Map.of(),
                geography,
                materials,
                conversions.stream()
                        .filter(fact -> !fact.reading().denied())
                        .map(fact -> (Conversion) fact.fact())
                        .toList(),
                Map.of());
    }

    private static Stream<ReportedFlow> flow(SourcedFact fact) {
        Supply supply = (Supply) fact.fact();
        Optional<SupplyStatus> status = fact.reading().text("status").map(SupplyStatus::valueOf);
        return fact.reading().denied()
                ? Stream.empty()
                : status.stream()
                        .map(known -> new ReportedFlow(
                                fact.id(),
                                supply.supplier(),
                                supply.buyer(),
                                supply.material(),
                                supply.basis(),
                                supply.period(),
                                known,
                                tonnes(fact.reading().amount()),
                                terms(supply, fact)));
    }

    private static Terms terms(Supply supply, SourcedFact fact) {
        return new Terms(
                supply.agreement(),
                fact.reading().text("priority").map(Integer::valueOf).orElse(Terms.LAST));
    }

    private static Stream<ReportedAmount> made(SourcedFact fact) {
        Production made = (Production) fact.fact();
        return fact.reading().denied() || made.outlook() == Outlook.FORECAST
                ? Stream.empty()
                : Stream.of(new ReportedAmount(
                        fact.id(),
                        ReportedAmount.Kind.PRODUCTION,
                        made.party(),
                        made.asset(),
                        made.material(),
                        made.basis(),
                        made.period(),
                        tonnes(fact.reading().amount())));
    }

    private static Stream<ReportedAmount> taken(SourcedFact fact) {
        Intake taken = (Intake) fact.fact();
        return fact.reading().denied()
                ? Stream.empty()
                : Stream.of(new ReportedAmount(
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
