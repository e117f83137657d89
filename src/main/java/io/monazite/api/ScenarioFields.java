package io.monazite.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Unit;
import io.monazite.graph.PageRequest;
import io.monazite.provenance.Article;
import io.monazite.scenario.Comparison;
import io.monazite.scenario.Disruption;
import io.monazite.scenario.Question;
import io.monazite.scenario.Stranded;
import io.monazite.scenario.engine.Cause;
import io.monazite.scenario.engine.FlowLoss;
import io.monazite.scenario.engine.Position;
import io.monazite.scenario.engine.Rationing;
import io.monazite.scenario.engine.Total;

/// How the question of the project, and the fields of its answer, are answered.
final class ScenarioFields {

    /// How many answers can be set side by side.
    private static final int MOST_CASES = 6;

    private ScenarioFields() {}

    /// Why a part of a flow is lost.
    ///
    /// @param at where its supplier is short; absent where a shock withholds it
    private record Reason(
            @Nullable Position at, double share, @Nullable Amount tonnes) {

        String kind() {
            return at == null ? "WITHHELD" : "UPSTREAM";
        }
    }

    static void into(Fields fields) {
        fields.on(Object.class, "Query")
                .reads("whoLosesSupply", (root, field) -> ask(field))
                .reads("compareScenarios", (root, field) -> compare(field));
        fields.on(Disruption.class, "Disruption")
                .is("id", Disruption::id)
                .is("snapshot", Disruption::snapshot)
                .is("days", Disruption::days)
                .reads("losses", ScenarioFields::losses)
                .reads("total", ScenarioFields::total)
                .reads("agreements", (answer, field) -> whole(field, answer.agreements()))
                .reads("measures", (answer, field) -> whole(field, answer.measures()))
                .reads("stranded", (answer, field) -> whole(field, answer.stranded()))
                .reads("dependsOn", ScenarioFields::sources);
        loss(fields);
        fields.on(FlowLoss.class, "Contribution")
                .reads("supply", (part, field) -> Ends.one(field, part.flow().fact()))
                .is("tonnes", part -> tonnes(part.tonnes(), part.flow().basis()))
                .is("causes", ScenarioFields::causes);
        fields.on(Reason.class, "LossCause")
                .is("kind", Reason::kind)
                .is("share", Reason::share)
                .is("tonnes", Reason::tonnes)
                .reads(
                        "party",
                        (reason, field) -> reason.at() == null
                                ? null
                                : Ends.one(field, reason.at().party()))
                .reads(
                        "material",
                        (reason, field) -> reason.at() == null
                                ? null
                                : Ends.one(field, reason.at().material()));
        stranded(fields);
        compared(fields);
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
                .is(
                        "uncovered",
                        loss -> tonnes(
                                exactly(loss.loss().uncovered()), loss.loss().basis()))
                .is("contributions", loss -> loss.loss().contributions())
                .is(
                        "alone",
                        loss -> loss.parts().alone(loss.loss().position()).stream()
                                .map(each -> Optional.ofNullable(
                                        tonnes(each, loss.loss().basis())))
                                .map(each -> each.orElse(null))
                                .toList())
                .is(
                        "jointRemainder",
                        loss -> tonnes(
                                exactly(loss.parts().remainder(loss.loss())),
                                loss.loss().basis()))
                .reads(
                        "paths",
                        (loss, field) -> loss.paths(Paging.size("first", field.getArgument("first"))).stream()
                                .map(way -> new Queries.Path(way.facts(), way.share()))
                                .toList());
    }

    private static void stranded(Fields fields) {
        fields.on(Stranded.class, "Stranded")
                .reads("holder", (goods, field) -> Ends.one(field, goods.holder()))
                .reads("material", (goods, field) -> Ends.one(field, goods.material()))
                .is("withheld", goods -> tonnes(goods.withheld(), goods.basis()))
                .reads("plants", (goods, field) -> Ends.all(field, goods.plants()))
                .is("capacity", goods -> goods.capacity() == null ? null : tonnes(goods.capacity(), goods.basis()))
                .is("stranded", goods -> tonnes(goods.stranded(), goods.basis()));
    }

    private static void compared(Fields fields) {
        fields.on(Comparison.class, "Comparison").is("cases", Comparison::cases).reads("rows", (comparison, field) -> {
            String list = "rows of "
                    + comparison.cases().stream()
                            .map(each -> each.disruption().id())
                            .toList();
            return Connection.ofAll(list, comparison.rows(), Paging.of(field, list));
        });
        fields.on(Comparison.Case.class, "ComparedCase")
                .is("scenario", Comparison.Case::scenario)
                .is("rationing", Comparison.Case::rationing)
                .is("disruption", Comparison.Case::disruption);
        fields.on(Comparison.Row.class, "ComparedLoss")
                .reads("party", (row, field) -> Ends.one(field, row.position().party()))
                .reads(
                        "material",
                        (row, field) -> Ends.one(field, row.position().material()))
                .is("losses", row -> orNull(row.losses()))
                .is(
                        "differences",
                        row -> orNull(row.differences()).stream()
                                .map(difference -> tonnes(exactly(difference), row.basis()))
                                .toList())
                .is("ranks", row -> orNull(row.ranks()))
                .is("rankFlips", Comparison.Row::rankFlips);
    }

    /// A list that is made now that it is asked for.
    private static CompletionStage<?> whole(DataFetchingEnvironment field, List<?> list) {
        return Request.of(field).read((graph, version) -> List.copyOf(list));
    }

    /// The articles that the answer cannot do without.
    private static CompletionStage<?> sources(Disruption answer, DataFetchingEnvironment field) {
        return Request.of(field).read((graph, version) -> {
            Map<NodeId, Article> articles = graph.articles(answer.dependsOn(), version);
            return answer.dependsOn().stream().map(articles::get).toList();
        });
    }

    static CompletionStage<?> ask(DataFetchingEnvironment field) {
        return Request.of(field)
                .whoLosesSupply(
                        ScenarioArguments.question(field, Arguments.of(field, "scenario")),
                        ScenarioArguments.without(field));
    }

    private static CompletionStage<?> compare(DataFetchingEnvironment field) {
        Arguments all = Arguments.all(field);
        List<Question> scenarios = all.objects("scenarios").stream()
                .map(scenario -> ScenarioArguments.question(field, scenario))
                .toList();
        List<Rationing> rules = ScenarioArguments.rules(all);
        int cases = scenarios.size() * Math.max(1, rules.size());
        if (cases < 2 || cases > MOST_CASES) {
            throw ApiException.badInput(
                    "scenarios",
                    "%d answers would be compared: name from 2 to %d, as scenarios or as one under several rationings"
                            .formatted(cases, MOST_CASES));
        }
        return Request.of(field).compare(scenarios, rules, ScenarioArguments.without(field));
    }

    private static List<Reason> causes(FlowLoss part) {
        Basis basis = part.flow().basis();
        return part.causes().stream()
                .map(cause -> new Reason(
                        cause instanceof Cause.Upstream upstream ? upstream.position() : null,
                        cause.share(),
                        tonnes(exactly(times(part.tonnes().best(), cause.share())), basis)))
                .toList();
    }

    private static @Nullable Double times(@Nullable Double figure, double factor) {
        return figure == null ? null : Double.valueOf(figure * factor);
    }

    private static Interval exactly(@Nullable Double figure) {
        return figure == null ? Interval.UNKNOWN : Interval.exactly(figure);
    }

    private static <T> List<@Nullable T> orNull(List<Optional<T>> values) {
        List<@Nullable T> list = new ArrayList<>();
        values.forEach(value -> list.add(value.orElse(null)));
        return list;
    }

    private static Connection<Disruption.Loss> losses(Disruption disruption, DataFetchingEnvironment field) {
        String list = "losses of " + disruption.id();
        PageRequest page = Paging.of(field, list);
        return Connection.ofAll(list, disruption.losses(), page);
    }

    private static CompletionStage<List<Amount>> total(Disruption disruption, DataFetchingEnvironment field) {
        NodeId material = Arguments.optionalId(field, "material", NodeKind.MATERIAL);
        return Request.of(field).read((graph, version) -> {
            List<Total> totals = disruption.totals().stream()
                    .filter(total -> material == null || total.material().equals(material))
                    .toList();
            if (material != null
                    && totals.isEmpty()
                    && graph.entities(List.of(material), version).isEmpty()) {
                throw ApiException.nothingSuch("material", material);
            }
            return totals.stream()
                    .flatMap(total -> Optional.ofNullable(tonnes(total.tonnes(), total.basis())).stream())
                    .toList();
        });
    }

    private static @Nullable Amount tonnes(Interval tonnes, Basis basis) {
        return tonnes.isUnknown() ? null : new Amount(tonnes, Unit.TONNE, basis, Qualifier.EXACT);
    }
}
