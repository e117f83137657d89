package io.monazite.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Capacity;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Scope;
import io.monazite.domain.Side;
import io.monazite.domain.Stage;
import io.monazite.domain.SupplyStatus;
import io.monazite.scenario.engine.AgreementSuspended;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.CompanyLost;
import io.monazite.scenario.engine.CountryRestricts;
import io.monazite.scenario.engine.FacilityStops;
import io.monazite.scenario.engine.Shock;
import io.monazite.scenario.engine.SupplierRetains;

/// Turns a shock as it is asked for into those that the engine knows: a plant into what its operators sell less, an
/// agreement into the flows under it, a measure into what it reaches.
final class ShockReading {

    /// The kinds of measure that keep goods in the country.
    private static final Set<String> WITHHOLDING =
            Set.of("EXPORT_BAN", "EXPORT_LICENSING", "EXPORT_SUSPENSION", "QUOTA", "RESTRICTION");

    private final Projection projection;
    private final Plants plants;
    private final Set<SupplyStatus> statuses;
    private final LocalDate day;
    private final List<Assumption> assumptions = new ArrayList<>();

    /// @param statuses those of the supplies that count
    ShockReading(Projection projection, Set<SupplyStatus> statuses, LocalDate day) {
        this.projection = projection;
        this.plants = projection.plants(day);
        this.statuses = statuses;
        this.day = day;
    }

    /// What was taken for granted on the way.
    List<Assumption> assumptions() {
        return List.copyOf(assumptions);
    }

    /// @param field where the shock stands in the question
    List<Shock> of(ShockRequest request, String field) {
        Map.Entry<ShockRequest.Subject, NodeId> named =
                request.subjects().entrySet().iterator().next();
        NodeId id = named.getValue();
        double withheld = request.withheld();
        Set<NodeId> materials = request.materials();
        Set<NodeId> destinations = request.destinations();
        return switch (named.getKey()) {
            case SUPPLIER -> List.of(new SupplierRetains(id, withheld, materials, destinations));
            case COUNTRY -> List.of(new CountryRestricts(id, withheld, materials, destinations));
            case COMPANY -> List.of(new CompanyLost(id, withheld, materials, destinations));
            case FACILITY -> facility(id, request, field);
            case AGREEMENT -> List.of(agreement(id, request));
            case MEASURE -> measure(id, request, field);
        };
    }

    private List<Shock> facility(NodeId plant, ShockRequest request, String field) {
        List<NodeId> operators = plants.operators(plant);
        if (operators.isEmpty()) {
            throw new ScenarioException(
                    field + ".facility",
                    "no source tells who operates '%s' on %s, so nobody's sales are known to stop: name the supplier"
                            .formatted(plant, day));
        }
        if (plants.isIdle(plant)) {
            throw new ScenarioException(
                    field + ".facility",
                    "no capacity of '%s' is told to be in use on %s, so nothing of it can stop: name a plant that runs"
                            .formatted(plant, day));
        }
        Set<NodeId> materials = request.materials().isEmpty() ? made(plant) : request.materials();
        if (materials.isEmpty()) {
            throw new ScenarioException(
                    field + ".materials",
                    "no source tells what '%s' makes: name the materials that stop".formatted(plant));
        }
        return operators.stream()
                .<Shock>map(operator -> stops(plant, operator, materials, request))
                .toList();
    }

    private FacilityStops stops(NodeId plant, NodeId operator, Set<NodeId> materials, ShockRequest request) {
        NodeId seller = seller(operator, materials);
        double part = part(plant, operator, seller);
        return new FacilityStops(plant, seller, request.withheld() * part, materials, request.destinations());
    }

    /// Who sells what a plant makes: its operator, else, where that is known to sell none of it, the one company above
    /// it that does.
    private NodeId seller(NodeId operator, Set<NodeId> materials) {
        if (sells(operator, materials)) {
            return operator;
        }
        List<NodeId> above = projection.control(day).ultimateParents(operator).stream()
                .filter(parent -> sells(parent, materials))
                .toList();
        if (above.size() != 1) {
            return operator;
        }
        assumptions.add(new Assumption(
                Assumption.Code.SOLD_BY_PARENT,
                operator,
                "No source tells of sales by %s: what it makes is taken to be sold by %s, which controls it."
                        .formatted(operator, above.getFirst())));
        return above.getFirst();
    }

    private boolean sells(NodeId party, Set<NodeId> materials) {
        return projection.reported().from(party).stream()
                .filter(flow -> statuses.contains(flow.status()))
                .anyMatch(flow -> materials.stream()
                        .anyMatch(made -> projection.materials().isOrUnder(made, flow.material())
                                || projection.materials().isOrUnder(flow.material(), made)));
    }

    private double part(NodeId plant, NodeId operator, NodeId seller) {
        double part = plants.part(plant, List.of(operator, seller));
        if (!(part < 1)) {
            assumptions.add(new Assumption(
                    Assumption.Code.PLANT_STANDS_FOR_ALL,
                    plant,
                    (Double.isNaN(part)
                                    ? "Capacities do not tell what part of its stage at %s the plant is:"
                                    : "No other plant of its stage at %s is known to run:")
                            .formatted(seller)
                            .concat(" it is taken to be all of it.")));
        }
        return Double.isNaN(part) ? 1 : part;
    }

    /// What a plant makes: by its capacities, else all of its stage.
    private Set<NodeId> made(NodeId plant) {
        Set<NodeId> sourced = plants.capacities(plant, Side.OUTPUT).stream()
                .map(fact -> ((Capacity) fact.fact()).material())
                .collect(Collectors.toCollection(HashSet::new));
        Optional<Stage> stage = plants.stage(plant);
        if (stage.isPresent()) {
            projection.entities(NodeKind.MATERIAL).stream()
                    .filter(material ->
                            material.text("stage").map(Stage::valueOf).equals(stage))
                    .map(Entity::id)
                    .forEach(sourced::add);
        }
        return sourced;
    }

    private Shock agreement(NodeId agreement, ShockRequest request) {
        boolean named = projection.reported().flows().stream()
                .anyMatch(flow -> statuses.contains(flow.status())
                        && agreement.equals(flow.terms().agreement()));
        Set<NodeId> parties = named ? Set.of() : projection.treaties().parties(agreement);
        Set<NodeId> materials = request.materials().isEmpty() && !named
                ? projection.entities(NodeKind.AGREEMENT).stream()
                        .filter(entity -> entity.id().equals(agreement))
                        .flatMap(entity -> entity.texts("materials").stream())
                        .map(NodeId::parse)
                        .collect(Collectors.toUnmodifiableSet())
                : request.materials();
        if (!named && !parties.isEmpty()) {
            assumptions.add(new Assumption(
                    Assumption.Code.ALL_BETWEEN_PARTIES,
                    agreement,
                    "No source puts a flow under the agreement:"
                            + " all between its parties of its materials is taken to be."));
        }
        return new AgreementSuspended(agreement, parties, request.withheld(), materials, request.destinations());
    }

    private List<Shock> measure(NodeId measure, ShockRequest request, String field) {
        String kind = projection.entities(NodeKind.MEASURE).stream()
                .filter(each -> each.id().equals(measure))
                .findFirst()
                .flatMap(entity -> entity.text("kind"))
                .orElse("");
        if (!WITHHOLDING.contains(kind)) {
            throw new ScenarioException(
                    field + ".measure",
                    ("'%s' is a measure of kind %s, which keeps no goods back:"
                                    + " name a ban, suspension, licensing, quota or restriction")
                            .formatted(measure, kind.isEmpty() ? "not known" : kind));
        }
        List<Scope> scopes = projection.treaties().scopes(measure);
        if (scopes.isEmpty()) {
            throw new ScenarioException(
                    field + ".measure",
                    "no source tells what '%s' reaches: name the country and the materials".formatted(measure));
        }
        if (kind.equals("EXPORT_LICENSING") || kind.equals("QUOTA")) {
            assumptions.add(new Assumption(
                    Assumption.Code.NOTHING_LICENSED,
                    measure,
                    "No source tells what part is let through: withheld is taken of all that the measure reaches."));
        }
        List<Shock> shocks = new MeasureReach(projection, measure, request).of(scopes, field);
        if (shocks.isEmpty()) {
            throw new ScenarioException(
                    field + ".measure",
                    "'%s' reaches none of the materials and destinations that are named: leave them out"
                            .formatted(measure));
        }
        return shocks;
    }

    static Collection<NodeId> withholding(List<Shock> shocks) {
        return shocks.stream()
                .flatMap(shock -> switch (shock) {
                    case SupplierRetains retains -> Stream.of(retains.supplier());
                    case CountryRestricts restricts -> Stream.of(restricts.country());
                    case FacilityStops stops -> Stream.of(stops.operator());
                    case CompanyLost lost -> Stream.of(lost.company());
                    case AgreementSuspended suspended -> suspended.parties().stream();
                })
                .distinct()
                .toList();
    }
}
