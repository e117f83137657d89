package io.monazite.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.Qualifier;
import io.monazite.domain.SupplyStatus;
import io.monazite.domain.Unit;
import io.monazite.graph.PageRequest;
import io.monazite.scenario.Disruption;
import io.monazite.scenario.Question;
import io.monazite.scenario.ShockRequest;
import io.monazite.scenario.Snapshot;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.FlowLoss;
import io.monazite.scenario.engine.Unknown;

/// How the question of the project, and the fields of its answer, are answered.
final class ScenarioFields {

    private ScenarioFields() {}

    static void into(Fields fields) {
        fields.on(Object.class, "Query").reads("whoLosesSupply", (root, field) -> ask(field));
        fields.on(Disruption.class, "Disruption")
                .is("id", Disruption::id)
                .is("snapshot", Disruption::snapshot)
                .reads("losses", ScenarioFields::losses)
                .reads("total", ScenarioFields::total)
                .is("unknowns", Disruption::unknowns)
                .is("assumptions", Disruption::assumptions)
                .is("agreements", Disruption::agreements)
                .is("measures", Disruption::measures);
        fields.on(Snapshot.class, "Snapshot")
                .is("id", Snapshot::id)
                .is("recordedAt", snapshot -> snapshot.version().recordedAt());
        loss(fields);
        fields.on(FlowLoss.class, "Contribution")
                .reads("supply", (part, field) -> Ends.one(field, part.flow().fact()))
                .is("tonnes", part -> tonnes(part.tonnes(), part.flow().basis()));
        fields.on(Unknown.class, "Unknown")
                .is("kind", Unknown::kind)
                .reads("about", (unknown, field) -> Ends.one(field, unknown.about()))
                .is("message", Unknown::message);
        fields.on(Assumption.class, "Assumption")
                .is("code", Assumption::code)
                .reads("about", (assumption, field) -> Ends.one(field, assumption.about()))
                .is("message", Assumption::message);
    }

    private static void loss(Fields fields) {
        fields.on(Disruption.Loss.class, "Loss")
                .reads(
                        "party",
                        (loss, field) -> Ends.one(field, loss.loss().position().party()))
                .reads(
                        "material",
                        (loss, field) -> Ends.one(field, loss.loss().position().material()))
                .is("tonnes", loss -> tonnes(loss.loss().tonnes(), loss.loss().basis()))
                .is("relation", Disruption.Loss::relation)
                .is("receivedShare", loss -> loss.loss().receivedShare())
                .is("shareOfKnownSupply", loss -> loss.loss().shareOfKnownSupply())
                .is("shareOfIntake", loss -> loss.loss().shareOfIntake())
                .is("timeToSurviveDays", loss -> loss.loss().timeToSurviveDays())
                .is("tier", loss -> loss.loss().tier())
                .is("direct", loss -> loss.loss().isDirect())
                .is("contributions", loss -> loss.loss().contributions())
                .reads(
                        "paths",
                        (loss, field) -> loss.paths(Paging.size("first", field.getArgument("first"))).stream()
                                .map(way -> Queries.Path.of(way.facts(), way.share()))
                                .toList());
    }

    private static CompletionStage<?> ask(DataFetchingEnvironment field) {
        Request request = Request.of(field);
        Arguments scenario = Arguments.of(field, "scenario");
        List<ShockRequest> shocks =
                scenario.objects("shocks").stream().map(ScenarioFields::shock).toList();
        Set<SupplyStatus> statuses =
                scenario.texts("statuses").stream().map(SupplyStatus::valueOf).collect(Collectors.toUnmodifiableSet());
        Boolean controlled = field.getArgument("includeControlled");
        return request.whoLosesSupply(new Question(
                shocks,
                statuses,
                Optional.ofNullable(scenario.period("period"))
                        .map(Period::parse)
                        .orElse(null),
                Set.copyOf(Arguments.all(field).ids("buyersIn")),
                !Boolean.FALSE.equals(controlled),
                request.day()));
    }

    private static ShockRequest shock(Arguments shock) {
        return new ShockRequest(
                shock.id("supplier"),
                shock.id("country"),
                Objects.requireNonNullElse(shock.number("withheld"), 1.0),
                Set.copyOf(shock.ids("materials")),
                Set.copyOf(shock.ids("destinations")));
    }

    private static Connection<Disruption.Loss> losses(Disruption disruption, DataFetchingEnvironment field) {
        String list = "losses of " + disruption.id();
        PageRequest page = Paging.of(field, list);
        return Connection.ofAll(list, disruption.losses(), page);
    }

    private static List<Amount> total(Disruption disruption, DataFetchingEnvironment field) {
        NodeId material = Arguments.optionalId(field, "material", NodeKind.MATERIAL);
        return disruption.totals().stream()
                .filter(total -> material == null || total.material().equals(material))
                .flatMap(total -> Optional.ofNullable(tonnes(total.tonnes(), total.basis())).stream())
                .toList();
    }

    private static @Nullable Amount tonnes(Interval tonnes, Basis basis) {
        return tonnes.isUnknown() ? null : new Amount(tonnes, Unit.TONNE, basis, Qualifier.EXACT);
    }
}
