package io.monazite.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.Control;
import io.monazite.scenario.engine.NetworkChoice;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Preparation;
import io.monazite.scenario.engine.Propagation;
import io.monazite.scenario.engine.Scenario;
import io.monazite.scenario.engine.Total;

/// Answers who loses supply.
@ApplicationScoped
public class ScenarioService {

    private final SupplyGraph graph;
    private final Projections projections;

    ScenarioService(SupplyGraph graph, Projections projections) {
        this.graph = graph;
        this.projections = projections;
    }

    /// @throws ScenarioException when the question names what does not exist, or cannot be answered as it was put
    public Disruption whoLosesSupply(Question question, Version version) {
        Scenario scenario = new ScenarioReading(graph, version).of(question);
        Projection projection = projections.of(version);
        NetworkChoice choice =
                Preparation.choose(projection.reported(), scenario, question.statuses(), question.period());
        Outcome outcome = Propagation.run(projection.network(choice), scenario);
        return answer(question, projection, outcome, Wording.of(outcome, graph, version));
    }

    private static Disruption answer(Question question, Projection projection, Outcome outcome, Wording wording) {
        Control control = projection.control(question.validOn());
        List<Disruption.Loss> losses = outcome.losses().stream()
                .flatMap(loss -> relation(
                                question, projection, control, loss.position().party())
                        .stream()
                        .map(relation -> new Disruption.Loss(loss, relation, outcome)))
                .toList();
        List<PartyLoss> asked = losses.stream().map(Disruption.Loss::loss).toList();
        List<NodeId> withholding = question.shocks().stream()
                .flatMap(shock -> Stream.ofNullable(shock.supplier() == null ? shock.country() : shock.supplier()))
                .toList();
        Affected affected = new Affected(projection, question.validOn(), withholding, asked);
        return new Disruption(
                projection.snapshot().answer(question),
                projection.snapshot(),
                losses,
                Total.atLastRecipients(asked),
                wording.unknowns(outcome),
                wording.assumptions(outcome),
                affected.agreements(),
                affected.measures());
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
