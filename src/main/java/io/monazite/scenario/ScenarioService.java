package io.monazite.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.Control;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Network;
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
    private final Offsets offsets;

    ScenarioService(SupplyGraph graph, Projections projections, Offsets offsets) {
        this.graph = graph;
        this.projections = projections;
        this.offsets = offsets;
    }

    /// @throws ScenarioException when the question names what does not exist, or cannot be answered as it was put
    public Disruption whoLosesSupply(Question question, Version version) {
        Scenario scenario = new ScenarioReading(graph, version).of(question);
        Projection projection = projections.of(version);
        Network network = question.period() == null
                ? Preparation.forLatestYear(projection.reported(), scenario, question.statuses())
                : Preparation.forPeriod(projection.reported(), scenario, question.statuses(), question.period());
        Outcome outcome = Propagation.run(network, scenario);
        List<PartyLoss> asked = asked(question, projection, outcome);
        return answer(
                question,
                projection,
                outcome,
                Wording.of(outcome, graph, version),
                offsets.of(question, projection, network, outcome, asked));
    }

    private static List<PartyLoss> asked(Question question, Projection projection, Outcome outcome) {
        Control control = projection.control(question.validOn());
        return outcome.losses().stream()
                .filter(loss -> relation(
                                question, projection, control, loss.position().party())
                        .isPresent())
                .toList();
    }

    private static Disruption answer(
            Question question, Projection projection, Outcome outcome, Wording wording, OffsetsOnDemand offsets) {
        Control control = projection.control(question.validOn());
        List<Disruption.Loss> losses = outcome.losses().stream()
                .flatMap(loss -> relation(
                                question, projection, control, loss.position().party())
                        .stream()
                        .map(relation -> joined(loss, relation, outcome, projection, offsets)))
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
                affected.measures(),
                offsets);
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

    private static Disruption.Loss joined(
            PartyLoss loss, Relation relation, Outcome outcome, Projection projection, OffsetsOnDemand offsets) {
        List<Disruption.Contribution> contributions = loss.contributions().stream()
                .map(flow -> new Disruption.Contribution(
                        flow, supply(projection, flow.flow().fact())))
                .toList();
        return new Disruption.Loss(loss, relation, contributions, outcome, projection.supplies(), offsets);
    }

    private static SourcedFact supply(Projection projection, NodeId fact) {
        SourcedFact supply = projection.supplies().get(fact);
        if (supply == null) {
            throw new IllegalStateException(fact + " is in the answer and not in the projection");
        }
        return supply;
    }
}
