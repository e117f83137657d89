package io.monazite.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.Control;
import io.monazite.scenario.engine.Ledger;
import io.monazite.scenario.engine.NetworkChoice;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Preparation;
import io.monazite.scenario.engine.Propagation;
import io.monazite.scenario.engine.Rationing;
import io.monazite.scenario.engine.Total;

/// Answers who loses supply.
@ApplicationScoped
public class ScenarioService {

    private final SupplyGraph graph;
    private final Projections projections;
    private final Offsets offsets;

    ScenarioService(SupplyGraph graph, Projections projections, Offsets offsets) {
        this.graph = graph;
        this.projections = projections;
        this.offsets = offsets;
    }

    /// @throws ScenarioException when the question names what does not exist, or cannot be answered as it was put
    public Disruption whoLosesSupply(Question question, Version version) {
        Projection projection = projections.of(version);
        ScenarioReading.Read read = new ScenarioReading(graph, projection).of(question);
        NetworkChoice choice =
                Preparation.choose(projection.reported(), read.scenario(), question.statuses(), question.period());
        Ledger ledger = projection.ledger(choice);
        ScenarioReading.checkStocks(question, ledger);
        Outcome outcome = Propagation.run(ledger, read.scenario());
        OffsetsOnDemand offsetting = offsets.of(
                question, projection, read.scenario(), choice, outcome, asked(question, projection, outcome));
        return answer(question, projection, read, ledger, outcome, offsetting);
    }

    /// Answers each scenario under each rule, and sets the answers side by side.
    ///
    /// @param rules the rules of rationing; empty for the rule of each scenario
    /// @throws ScenarioException as for one scenario
    public Comparison compare(List<Question> scenarios, List<Rationing> rules, Version version) {
        List<Comparison.Case> cases = new ArrayList<>();
        for (int scenario = 0; scenario < scenarios.size(); scenario++) {
            Question question = scenarios.get(scenario);
            for (Rationing rule : rules.isEmpty() ? List.of(question.rationing()) : rules) {
                cases.add(new Comparison.Case(scenario, rule, whoLosesSupply(question.under(rule), version)));
            }
        }
        return Comparison.of(cases);
    }

    private static List<PartyLoss> asked(Question question, Projection projection, Outcome outcome) {
        Control control = projection.control(question.validOn());
        return outcome.losses().stream()
                .filter(loss -> relation(
                                question, projection, control, loss.position().party())
                        .isPresent())
                .toList();
    }

    private Disruption answer(
            Question question,
            Projection projection,
            ScenarioReading.Read read,
            Ledger ledger,
            Outcome outcome,
            OffsetsOnDemand offsetting) {
        Version version = projection.snapshot().version();
        Control control = projection.control(question.validOn());
        ShockParts parts = new ShockParts(ledger, read.scenario(), read.shocks(), outcome);
        List<Disruption.Loss> losses = outcome.losses().stream()
                .flatMap(loss -> relation(
                                question, projection, control, loss.position().party())
                        .stream()
                        .map(relation -> new Disruption.Loss(loss, relation, outcome, parts, offsetting)))
                .toList();
        List<PartyLoss> asked = losses.stream().map(Disruption.Loss::loss).toList();
        Affected affected = new Affected(
                projection,
                question.validOn(),
                ShockReading.withholding(read.scenario().shocks()),
                asked);
        Wording wording = Wording.of(outcome, read.assumptions(), graph, version);
        return new Disruption(
                projection.snapshot().answer(question),
                projection.snapshot(),
                ledger.days(),
                losses,
                Total.atLastRecipients(asked),
                wording.unknowns(),
                wording.assumptions(),
                affected.agreements(),
                affected.measures(),
                new Stranding(projection, projection.plants(question.validOn()), ledger, question.reallocateTo())
                        .of(outcome),
                offsetting);
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
