package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.AgreementStatus;
import io.monazite.domain.AgreementTerm;
import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Capacity;
import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.Interval;
import io.monazite.domain.MeasureStatus;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Operation;
import io.monazite.domain.Outlook;
import io.monazite.domain.Ownership;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Participation;
import io.monazite.domain.Period;
import io.monazite.domain.Production;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Scope;
import io.monazite.domain.Side;
import io.monazite.domain.Standing;
import io.monazite.domain.Supply;
import io.monazite.domain.SupplyStatus;
import io.monazite.domain.Term;
import io.monazite.domain.Unit;
import io.monazite.provenance.Control;
import io.monazite.provenance.Reading;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.FlowLoss;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.LazyInt;
import io.monazite.scenario.engine.LeftOut;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Network;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Position;
import io.monazite.scenario.engine.Terms;

/// Writes down who loses and who could supply, in the words of the tables. Two capital letters are a country, all else
/// a company; the period is 2024, the day the last of that year, the basis GROSS unless another is named.
final class Trade {

    static final String M = "m";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|WORLD");
    private static final Period YEAR = Period.parse("2024");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final NodeId CLAIM = new NodeId(NodeKind.CLAIM, "c");

    private final List<SourcedFact> facts = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<NodeId, SourcedFact> supplies = new HashMap<>();
    private final List<SourcedFact> stakes = new ArrayList<>();
    private final List<FlowLoss> flowLosses = new ArrayList<>();
    private final List<PartyLoss> losses = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<OffsetCase.Withheld> withheld = new ArrayList<>();
    private final Map<NodeId, NodeId> countries = new HashMap<>();
    private final Map<NodeId, NodeId> parents = new HashMap<>();

    static NodeId party(String name) {
        return COUNTRY.matcher(name).matches() ? NodeId.country(name) : NodeId.company(name);
    }

    static Position at(String party, String material) {
        return new Position(party(party), NodeId.material(material));
    }

    Trade in(String company, String country) {
        countries.put(party(company), party(country));
        return this;
    }

    Trade kind(String material, String parent) {
        parents.put(NodeId.material(material), NodeId.material(parent));
        return this;
    }

    Trade stage(String material, String stage) {
        return entity(NodeId.material(material), Map.of("stage", stage));
    }

    Trade plantStage(String operator, String stage) {
        return entity(plant(operator), Map.of("stage", stage));
    }

    Trade owns(String owner, String asset) {
        stakes.add(told(new Ownership(party(owner), party(asset), null), null, Map.of("control", "true")));
        return this;
    }

    /// A loser whose loss comes from a supplier that retains.
    Trade loses(String party, String material, Interval tonnes) {
        return loses(party, material, tonnes, Basis.GROSS);
    }

    Trade loses(String party, String material, Interval tonnes, Basis basis) {
        return lost("shocked", party, material, tonnes, basis, tonnes, false);
    }

    Trade loses(String party, String material, double tonnes) {
        return loses(party, material, Interval.exactly(tonnes));
    }

    /// @param kept what the loser does not pass on of the same material
    Trade lost(
            String supplier,
            String party,
            String material,
            Interval tonnes,
            Basis basis,
            Interval kept,
            boolean passedOn) {
        FlowLoss lost = new FlowLoss(flow(supplier, party, material, tonnes, basis), tonnes, List.of());
        flowLosses.add(lost);
        losses.add(new PartyLoss(
                at(party, material),
                basis,
                tonnes,
                null,
                null,
                null,
                null,
                null,
                LazyInt.of(() -> 1),
                List.of(lost),
                kept,
                passedOn ? Interval.ZERO : kept,
                passedOn));
        return this;
    }

    Trade withholds(String origin) {
        withheld.add(new OffsetCase.Withheld(origin.contains(":") ? NodeId.parse(origin) : party(origin), Set.of()));
        return this;
    }

    /// A plant of the operator's that runs.
    Trade capacity(String operator, String material, double tonnes) {
        return capacity(operator, material, Interval.exactly(tonnes), Basis.GROSS, "OPERATING");
    }

    Trade capacity(String operator, String material, Interval tonnes, Basis basis, String state) {
        runs(operator);
        facts.add(told(
                new Capacity(plant(operator), NodeId.material(material), Side.OUTPUT, basis, null),
                new Amount(tonnes, Unit.TONNE_PER_YEAR, basis, Qualifier.EXACT),
                Map.of("state", state)));
        return this;
    }

    Trade runs(String operator) {
        facts.add(told(new Operation(party(operator), plant(operator), null), null, Map.of()));
        return this;
    }

    /// Somebody who runs the plant of another one too.
    Trade runs(String operator, String other) {
        facts.add(told(new Operation(party(operator), plant(other), null), null, Map.of()));
        return this;
    }

    static NodeId plant(String operator) {
        return new NodeId(NodeKind.FACILITY, "plant-" + operator);
    }

    Trade made(String party, String material, String period, double tonnes) {
        facts.add(told(
                new Production(
                        party(party),
                        null,
                        NodeId.material(material),
                        Basis.GROSS,
                        Period.parse(period),
                        Outlook.ACTUAL),
                tonnes(Interval.exactly(tonnes), Basis.GROSS),
                Map.of()));
        return this;
    }

    Trade sells(String supplier, String buyer, String material, double tonnes) {
        return sells(supplier, buyer, material, Interval.exactly(tonnes));
    }

    Trade sells(String supplier, String buyer, String material, Interval tonnes) {
        flow(supplier, buyer, material, tonnes, Basis.GROSS);
        return this;
    }

    Trade leaves(String supplier, String buyer, String material, LeftOut.Reason reason) {
        leftOut.add(new LeftOut(
                new NodeId(NodeKind.SUPPLY, "left-out"),
                party(supplier),
                party(buyer),
                NodeId.material(material),
                Basis.GROSS,
                Period.parse("2024"),
                reason));
        return this;
    }

    /// A supply that customs count and the network does not hold.
    Trade ships(String supplier, String buyer, String material, String period) {
        Supply supply =
                supply(supplier, buyer, material, Basis.GROSS, Period.parse(period), SupplyStatus.SHIPPED, null);
        supplies.put(
                supply.id(),
                told(supply, tonnes(Interval.exactly(1), Basis.GROSS), Map.of("status", SupplyStatus.SHIPPED.name())));
        return this;
    }

    Trade promises(String supplier, String buyer, String material, SupplyStatus status, @Nullable Interval tonnes) {
        facts.add(told(
                supply(supplier, buyer, material, Basis.GROSS, Period.parse("per-year"), status, null),
                tonnes == null ? null : tonnes(tonnes, Basis.GROSS),
                Map.of("status", status.name())));
        return this;
    }

    /// A contract under an agreement.
    Trade contracts(String supplier, String buyer, String agreement, double tonnes) {
        Supply supply =
                supply(supplier, buyer, M, Basis.GROSS, Period.parse("per-year"), SupplyStatus.CONTRACTED, agreement);
        facts.add(told(
                supply,
                tonnes(Interval.exactly(tonnes), Basis.GROSS),
                Map.of("status", SupplyStatus.CONTRACTED.name())));
        return this;
    }

    /// Goods that flow under an agreement.
    Trade delivers(String supplier, String buyer, String agreement, double tonnes) {
        flow(supply(supplier, buyer, M, Basis.GROSS, YEAR, SupplyStatus.SHIPPED, agreement), Interval.exactly(tonnes));
        return this;
    }

    Trade agreement(String name, Standing standing, String material, String... parties) {
        return agreement(name, "OFFTAKE", standing, material, parties);
    }

    Trade agreement(String name, String kind, Standing standing, String material, String... parties) {
        NodeId id = new NodeId(NodeKind.AGREEMENT, name);
        entity(id, Map.of("kind", kind, "materials", List.of("material:" + material)));
        facts.add(told(new AgreementStatus(id, null), null, Map.of("status", standing.name())));
        Arrays.stream(parties).forEach(party -> facts.add(told(new Participation(party(party), id), null, Map.of())));
        return this;
    }

    Trade term(String agreement, Term term, String material, double value, Unit unit) {
        facts.add(told(
                new AgreementTerm(new NodeId(NodeKind.AGREEMENT, agreement), term, NodeId.material(material), null),
                new Amount(Interval.exactly(value), unit, Basis.UNSTATED, Qualifier.UP_TO),
                Map.of()));
        return this;
    }

    Trade measure(
            String name,
            String kind,
            String country,
            Standing standing,
            @Nullable String material,
            @Nullable String destination) {
        NodeId id = new NodeId(NodeKind.MEASURE, name);
        entity(id, Map.of("kind", kind));
        countries.put(id, party(country));
        facts.add(told(new MeasureStatus(id, PartialDate.parse("2024-06")), null, Map.of("status", standing.name())));
        facts.add(told(
                new Scope(
                        id,
                        material == null ? null : NodeId.material(material),
                        null,
                        destination == null ? null : party(destination)),
                null,
                Map.of()));
        return this;
    }

    /// What a measure reaches beside: the goods of a party.
    Trade reaches(String measure, String party, @Nullable String destination) {
        NodeId id = new NodeId(NodeKind.MEASURE, measure);
        facts.add(told(
                new Scope(id, null, party(party), destination == null ? null : party(destination)), null, Map.of()));
        return this;
    }

    OffsetPlan plan() {
        return plan(losses);
    }

    /// The plan for some of the losers only.
    OffsetPlan planFor(String party) {
        return plan(losses.stream()
                .filter(loss -> loss.position().party().equals(party(party)))
                .toList());
    }

    /// The same with all that is given in another order.
    OffsetPlan shuffled(long seed) {
        Random random = new Random(seed);
        List.of(facts, entities, flows, flowLosses, losses).forEach(list -> Collections.shuffle(list, random));
        return plan();
    }

    private OffsetPlan plan(List<PartyLoss> asked) {
        Network network = new Network(
                flows,
                Map.of(),
                new Geography(countries, Map.of()),
                new MaterialTree(parents),
                List.of(),
                Map.of(),
                Map.of(),
                leftOut,
                366);
        return OffsetPlanner.plan(
                new OffsetFacts(facts, entities),
                new OffsetCase(
                        network,
                        supplies,
                        new Outcome(flowLosses, losses, List.of(), _ -> List.of(), List.of(), List.of(), List.of()),
                        asked,
                        withheld,
                        YEAR,
                        DAY,
                        new Control(stakes, DAY)));
    }

    private Flow flow(String supplier, String buyer, String material, Interval tonnes, Basis basis) {
        return flow(supply(supplier, buyer, material, basis, YEAR, SupplyStatus.SHIPPED, null), tonnes);
    }

    private Flow flow(Supply supply, Interval tonnes) {
        supplies.put(
                supply.id(),
                told(
                        supply,
                        tonnes.isUnknown() ? null : tonnes(tonnes, supply.basis()),
                        Map.of("status", SupplyStatus.SHIPPED.name())));
        NodeId buyer = supply.buyer();
        Flow flow =
                new Flow(supply.id(), supply.supplier(), buyer, supply.material(), supply.basis(), tonnes, Terms.NONE);
        flows.add(flow);
        return flow;
    }

    private static Supply supply(
            String supplier,
            String buyer,
            String material,
            Basis basis,
            Period period,
            SupplyStatus status,
            @Nullable String agreement) {
        return new Supply(
                party(supplier),
                party(buyer),
                NodeId.material(material),
                basis,
                period,
                status.statusClass(),
                agreement == null ? null : new NodeId(NodeKind.AGREEMENT, agreement));
    }

    private Trade entity(NodeId id, Map<String, Object> attributes) {
        entities.add(new Entity(id, attributes));
        return this;
    }

    private static Amount tonnes(Interval tonnes, Basis basis) {
        return new Amount(tonnes, Unit.TONNE, basis, Qualifier.EXACT);
    }

    private static SourcedFact told(Fact fact, @Nullable Amount amount, Map<String, Object> stated) {
        return new SourcedFact(
                fact,
                List.of(),
                new Reading(
                        amount, stated, Map.of(), 1, false, false, CLAIM, Reading.Preference.ONLY_ORIGIN, List.of()));
    }
}
