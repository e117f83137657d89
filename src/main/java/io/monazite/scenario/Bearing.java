package io.monazite.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Operation;
import io.monazite.domain.Ownership;
import io.monazite.graph.GraphWithout;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.ReportedFlow;
import io.monazite.scenario.engine.Scenario;

/// Finds the facts and entities at which the reckoning of an answer looks, or would if a source stood for them: what is
/// denied or withdrawn counts again where whoever says so is left out.
///
/// Of each place where it looks all facts are taken, so that any source whose absence is felt has a claim about one of
/// them, or has retired one.
final class Bearing {

    /// So many facts and entities can be looked at.
    static final int MOST = 20_000;

    private static final NodeId WORLD = NodeId.country("WORLD");
    private static final Set<NodeKind> OF_PARTIES = Set.of(
            NodeKind.SUPPLY,
            NodeKind.PRODUCTION,
            NodeKind.INTAKE,
            NodeKind.LOCATION,
            NodeKind.OPERATION,
            NodeKind.CAPACITY,
            NodeKind.PARTICIPATION,
            NodeKind.SCOPE);
    private static final Set<NodeKind> OF_OWNERS = Set.of(NodeKind.LOCATION, NodeKind.OWNERSHIP);

    private final GraphWithout graph;
    private final Projection projection;
    private final Question question;
    private final Scenario scenario;

    Bearing(GraphWithout graph, Projection projection, Question question, Scenario scenario) {
        this.graph = graph;
        this.projection = projection;
        this.question = question;
        this.scenario = scenario;
    }

    /// @throws ScenarioException when there are too many
    Set<NodeId> on(Outcome outcome) {
        Set<NodeId> shocked = shocked();
        Set<NodeId> parties = new TreeSet<>(shocked);
        outcome.losses().stream().flatMap(Bearing::parties).forEach(parties::add);
        Set.copyOf(parties).stream().flatMap(this::residents).forEach(parties::add);
        Set<NodeId> subjects = new TreeSet<>();
        Stream.of(NodeKind.MATERIAL, NodeKind.COUNTRY)
                .flatMap(kind -> projection.entities(kind).stream())
                .forEach(entity -> subjects.add(entity.id()));
        shocked.stream()
                .filter(id -> id.kind() != NodeKind.COUNTRY && id.kind() != NodeKind.COMPANY)
                .forEach(subjects::add);
        subjects.addAll(hanging(parties, OF_PARTIES, Set.of(NodeKind.CONVERSION)));
        subjects.addAll(hanging(others(parties), Set.of(NodeKind.LOCATION), Set.of()));
        if (!question.buyersIn().isEmpty() && question.includeControlled()) {
            subjects.addAll(hanging(owners(losing(outcome)), OF_OWNERS, Set.of()));
        }
        subjects.addAll(hanging(owners(operators()), Set.of(NodeKind.OWNERSHIP), Set.of()));
        subjects.addAll(inSeveralBases(parties));
        return subjects;
    }

    /// What the question names, whom that comes down to, who runs the plants among these, and what plants they run.
    private Set<NodeId> shocked() {
        Set<NodeId> shocked = new TreeSet<>(ShockReading.withholding(scenario.shocks()));
        shocked.addAll(named());
        shocked.addAll(operators());
        operations()
                .filter(operation -> shocked.contains(operation.operator()))
                .map(Operation::asset)
                .toList()
                .forEach(shocked::add);
        return shocked;
    }

    private Set<NodeId> named() {
        return question.shocks().stream()
                .flatMap(shock -> shock.subjects().values().stream())
                .collect(Collectors.toSet());
    }

    /// Those who run the plants that the question names.
    private Set<NodeId> operators() {
        Set<NodeId> named = named();
        return operations()
                .filter(operation -> named.contains(operation.asset()))
                .map(Operation::operator)
                .collect(Collectors.toSet());
    }

    private Stream<Operation> operations() {
        return projection.readings().all(NodeKind.OPERATION).map(fact -> (Operation) fact.fact());
    }

    private static Stream<NodeId> parties(PartyLoss loss) {
        return Stream.concat(
                Stream.of(loss.position().party()),
                loss.contributions().stream().map(part -> part.flow().supplier()));
    }

    /// Whose flows are parts of those of a country or group.
    private Stream<NodeId> residents(NodeId party) {
        if (party.equals(WORLD)) {
            return projection.reported().flows().stream().flatMap(Bearing::ends);
        }
        return party.kind() == NodeKind.COUNTRY ? projection.geography().residents(party) : Stream.empty();
    }

    private static Stream<NodeId> ends(ReportedFlow flow) {
        return Stream.of(flow.supplier(), flow.buyer());
    }

    /// With whom some parties deal.
    private Set<NodeId> others(Set<NodeId> parties) {
        return projection.reported().flows().stream()
                .filter(flow -> parties.contains(flow.supplier()) || parties.contains(flow.buyer()))
                .flatMap(Bearing::ends)
                .filter(party -> !parties.contains(party) && party.kind() != NodeKind.COUNTRY)
                .collect(Collectors.toSet());
    }

    private static Set<NodeId> losing(Outcome outcome) {
        return outcome.losses().stream().map(loss -> loss.position().party()).collect(Collectors.toSet());
    }

    /// Some parties, and who holds stakes in them, however indirectly.
    private Set<NodeId> owners(Set<NodeId> parties) {
        Set<NodeId> all = new TreeSet<>();
        Collection<NodeId> next = parties.stream()
                .filter(party -> party.kind() != NodeKind.COUNTRY)
                .collect(Collectors.toSet());
        while (all.addAll(next)) {
            next = next.stream()
                    .flatMap(asset -> projection.readings().on(NodeKind.OWNERSHIP, asset).stream())
                    .map(fact -> ((Ownership) fact.fact()).owner())
                    .filter(owner -> owner.kind() != NodeKind.COUNTRY)
                    .collect(Collectors.toSet());
        }
        return all;
    }

    /// Where the flows of a material are stated in several bases, most of all flows decide in which it is reckoned.
    private Set<NodeId> inSeveralBases(Set<NodeId> parties) {
        Map<NodeId, Set<Basis>> bases = new HashMap<>();
        Set<NodeId> ofParties = new HashSet<>();
        projection.reported().flows().forEach(flow -> {
            bases.computeIfAbsent(flow.material(), _ -> new HashSet<>()).add(flow.basis());
            if (parties.contains(flow.supplier()) || parties.contains(flow.buyer())) {
                ofParties.add(flow.material());
            }
        });
        Set<NodeId> flows = projection.reported().flows().stream()
                .filter(flow -> ofParties.contains(flow.material())
                        && bases.getOrDefault(flow.material(), Set.of()).size() > 1)
                .map(ReportedFlow::fact)
                .collect(Collectors.toSet());
        return atMost(flows);
    }

    private Set<NodeId> hanging(Set<NodeId> entities, Set<NodeKind> kinds, Set<NodeKind> allOf) {
        return atMost(graph.hanging(
                entities, kinds, allOf, MOST + 1, projection.snapshot().version()));
    }

    private static Set<NodeId> atMost(Set<NodeId> facts) {
        if (facts.size() > MOST) {
            throw Dependence.tooMuch("More than %d facts".formatted(MOST));
        }
        return facts;
    }
}
