package io.monazite.api;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;
import io.monazite.scenario.Question;
import io.monazite.scenario.ShockRequest;
import io.monazite.scenario.StockRequest;
import io.monazite.scenario.engine.Rationing;

/// Reads what-if questions from arguments.
final class ScenarioArguments {

    private ScenarioArguments() {}

    /// @param scenario a ScenarioInput; the rest of the question stands beside it
    static Question question(DataFetchingEnvironment field, Arguments scenario) {
        return question(Arguments.all(field), scenario, Request.of(field).day());
    }

    /// @param all what stands beside the scenario
    /// @param day on which control, agreements and measures are looked at
    static Question question(Arguments all, Arguments scenario, LocalDate day) {
        Set<SupplyStatus> statuses =
                scenario.texts("statuses").stream().map(SupplyStatus::valueOf).collect(Collectors.toUnmodifiableSet());
        Object controlled = all.values().get("includeControlled");
        return new Question(
                scenario.objects("shocks").stream()
                        .map(ScenarioArguments::shock)
                        .toList(),
                Optional.ofNullable(scenario.text("rationing"))
                        .map(Rationing::valueOf)
                        .orElse(Rationing.PROPORTIONAL),
                scenario.objects("stocks").stream()
                        .map(ScenarioArguments::stock)
                        .toList(),
                Set.copyOf(scenario.ids("reallocateTo")),
                statuses,
                Optional.ofNullable(scenario.period("period"))
                        .map(Period::parse)
                        .orElse(null),
                Set.copyOf(all.ids("buyersIn")),
                !Boolean.FALSE.equals(controlled),
                day);
    }

    private static ShockRequest shock(Arguments shock) {
        Map<ShockRequest.Subject, NodeId> subjects = new EnumMap<>(ShockRequest.Subject.class);
        for (ShockRequest.Subject subject : ShockRequest.Subject.values()) {
            NodeId id = shock.id(subject.name().toLowerCase(Locale.ROOT));
            if (id != null) {
                subjects.put(subject, id);
            }
        }
        return new ShockRequest(
                subjects,
                Objects.requireNonNullElse(shock.number("withheld"), 1.0),
                Set.copyOf(shock.ids("materials")),
                Set.copyOf(shock.ids("destinations")));
    }

    private static StockRequest stock(Arguments stock) {
        return new StockRequest(
                Objects.requireNonNull(stock.id("party")),
                Objects.requireNonNull(stock.id("material")),
                Objects.requireNonNull(stock.number("tonnes")),
                Optional.ofNullable(stock.text("basis")).map(Basis::valueOf).orElse(null));
    }

    /// The sources that are left out.
    static Set<NodeId> without(DataFetchingEnvironment field) {
        return Set.copyOf(Arguments.all(field).ids("without"));
    }

    static List<Rationing> rules(Arguments all) {
        return all.texts("rationings").stream()
                .map(Rationing::valueOf)
                .distinct()
                .toList();
    }
}
