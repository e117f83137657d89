package io.monazite.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.domain.NodeId;
import io.monazite.graph.GraphWithout;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.Control;
import io.monazite.scenario.engine.LazyList;
import io.monazite.scenario.engine.Ledger;
import io.monazite.scenario.engine.NetworkChoice;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Preparation;
import io.monazite.scenario.engine.Rationing;
import io.monazite.scenario.engine.Routes;

/// Answers who loses supply, and by which ways it comes.
@ApplicationScoped
public class ScenarioService {

    /// A loss of somebody whose losses were asked for.
    private record Asked(PartyLoss loss, Relation relation) {}

    /// @param without sources that are left out
    /// @param rest how the graph differs without them
    private record Asking(Question question, Set<NodeId> without, Optional<GraphWithout.Rest> rest) {}

    private final SupplyGraph graph;
    private final Projections projections;
    private final Offsets offsets;
    private final SourcesLeftOut sources;

    ScenarioService(SupplyGraph graph, Projections projections, Offsets offsets, SourcesLeftOut sources) {
        this.graph = graph;
        this.projections = projections;
        this.offsets = offsets;
        this.sources = sources;
    }

    /// @throws ScenarioException when the question names what does not exist, or cannot be answered as it was put
    public Disruption whoLosesSupply(Question question, Version version) {
        return whoLosesSupply(question, Set.of(), version);
    }

    /// @param without articles and publishers that are taken never to have been loaded
    /// @throws ScenarioException when the question names what does not exist, or cannot be answered as it was put
    public Disruption whoLosesSupply(Question question, Set<NodeId> without, Version version) {
        if (without.isEmpty()) {
            return reckoned(question, without, projections.of(version), Optional.empty());
        }
        SourcesLeftOut.Left left = sources.of(without, version);
        return reckoned(question, without, left.projection(), Optional.of(left.rest()));
    }

    private Disruption reckoned(
            Question question, Set<NodeId> without, Projection projection, Optional<GraphWithout.Rest> rest) {
        ScenarioReading.Read read = new ScenarioReading(graph, projection).of(question);
        NetworkChoice choice =
                Preparation.choose(projection.reported(), read.scenario(), question.statuses(), question.period());
        Ledger ledger = projection.ledger(choice);
        ScenarioReading.checkStocks(question, ledger);
        Outcome outcome = Answering.outcome(ledger, read.scenario());
        return answer(new Asking(question, without, rest), projection, read, choice, ledger, outcome);
    }

    /// The ways of the goods from one party to another, whether something happens or not.
    ///
    /// @throws ScenarioException when the question names what does not exist
    public Routes routes(Routes.Question question, Version version) {
        Projection projection = projections.of(version);
        new ScenarioReading(graph, projection).check(question);
        return Routes.find(projection.reported(), question);
    }

    /// Answers each scenario under each rule, and sets the answers side by side.
    ///
    /// @param rules the rules of rationing; empty for the rule of each scenario
    /// @param without articles and publishers that are taken never to have been loaded
    /// @throws ScenarioException as for one scenario
    public Comparison compare(List<Question> scenarios, List<Rationing> rules, Set<NodeId> without, Version version) {
        List<Comparison.Case> cases = new ArrayList<>();
        for (int scenario = 0; scenario < scenarios.size(); scenario++) {
            Question question = scenarios.get(scenario);
            for (Rationing rule : rules.isEmpty() ? List.of(question.rationing()) : rules) {
                try {
                    cases.add(new Comparison.Case(
                            scenario, rule, whoLosesSupply(question.under(rule), without, version)));
                } catch (ScenarioException e) {
                    throw e.ofOneAt(scenario);
                }
            }
        }
        return Comparison.of(cases);
    }

    private Disruption answer(
            Asking asking,
            Projection projection,
            ScenarioReading.Read read,
            NetworkChoice choice,
            Ledger ledger,
            Outcome outcome) {
        Question question = asking.question();
        List<Asked> asked = asked(question, projection, outcome);
        List<PartyLoss> losses = LazyList.of(asked, Asked::loss);
        ShockParts parts = new ShockParts(ledger, read.scenario(), read.shocks(), outcome);
        OffsetsOnDemand offsetting =
                offsets.of(question, projection, asking.rest(), read.scenario(), choice, outcome, losses);
        Supplier<Affected> affected = () -> new Affected(
                projection,
                question.validOn(),
                ShockReading.withholding(read.scenario().shocks()),
                losses);
        List<Disruption.Loss> told = LazyList.of(
                asked, each -> new Disruption.Loss(each.loss(), each.relation(), outcome, parts, offsetting));
        return new Disruption(
                projection.snapshot().answer(question, asking.without()),
                projection.snapshot(),
                ledger.days(),
                told,
                question.buyersIn().isEmpty()
                        ? outcome.totals()
                        : LazyList.whole(() -> outcome.totals(
                                losses.stream().map(PartyLoss::position).toList())),
                outcome.unfelt(),
                outcome.unknowns(),
                LazyList.whole(() -> Stream.concat(outcome.assumptions().stream(), read.assumptions().stream())
                        .sorted()
                        .distinct()
                        .toList()),
                LazyList.whole(() -> affected.get().agreements()),
                LazyList.whole(() -> affected.get().measures()),
                LazyList.whole(() -> new Stranding(
                                projection, projection.plants(question.validOn()), ledger, question.reallocateTo())
                        .of(outcome)),
                offsetting,
                LazyList.whole(() -> new Dependence(graph.without(), projection, asking.without())
                        .of(
                                new Bearing(graph.without(), projection, question, read.scenario()).on(outcome),
                                told,
                                other -> reckoned(question, asking.without(), other, asking.rest())
                                        .losses())));
    }

    private static List<Asked> asked(Question question, Projection projection, Outcome outcome) {
        if (question.buyersIn().isEmpty()) {
            return LazyList.of(outcome.losses(), loss -> new Asked(loss, Relation.LOCATED));
        }
        Control control = projection.control(question.validOn());
        return outcome.losses().stream()
                .flatMap(loss -> relation(
                                question, projection, control, loss.position().party())
                        .stream()
                        .map(relation -> new Asked(loss, relation)))
                .toList();
    }

    private static Optional<Relation> relation(
            Question question, Projection projection, Control control, NodeId party) {
        if (question.buyersIn().isEmpty() || isIn(question, projection, party)) {
            return Optional.of(Relation.LOCATED);
        }
        boolean controlled = question.includeControlled()
                && control.ultimateParents(party).stream().anyMatch(parent -> isIn(question, projection, parent));
        return controlled ? Optional.of(Relation.CONTROLLED) : Optional.empty();
    }

    private static boolean isIn(Question question, Projection projection, NodeId party) {
        return question.buyersIn().stream()
                .anyMatch(place -> projection.geography().contains(place, party));
    }
}
