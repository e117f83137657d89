package io.monazite.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        Set<NodeId> materials = request.materials().isEmpty() ? made(plant) : request.materials();
        if (materials.isEmpty()) {
            throw new ScenarioException(
                    field + ".materials",
                    "no source tells what '%s' makes: name the materials that stop".formatted(plant));
        }
        return operators.stream()
                .<Shock>map(operator -> new FacilityStops(
                        plant, operator, request.withheld() * part(plant, operator), materials, request.destinations()))
                .toList();
    }

    private double part(NodeId plant, NodeId operator) {
        Double part = plants.part(plant, operator);
        if (part == null) {
            assumptions.add(new Assumption(
                    Assumption.Code.PLANT_STANDS_FOR_ALL,
                    plant,
                    "Capacities do not tell what part of its stage at %s the plant is: it is taken to be all of it."
                            .formatted(operator)));
            return 1;
        }
        return part;
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
        Entity entity = projection.entities(NodeKind.MEASURE).stream()
                .filter(each -> each.id().equals(measure))
                .findFirst()
                .orElseThrow();
        String kind = entity.text("kind").orElse("");
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
        NodeId country = entity.text("country").map(NodeId::parse).orElse(measure);
        Map<String, List<Scope>> alike = scopes.stream()
                .collect(Collectors.groupingBy(
                        scope -> scope.party() + " " + scope.destination(), TreeMap::new, Collectors.toList()));
        return alike.values().stream()
                .map(group -> reached(group, country, request, field))
                .toList();
    }

    /// What scopes of the same goods toward the same destination reach together.
    private static Shock reached(List<Scope> scopes, NodeId country, ShockRequest request, String field) {
        Scope first = scopes.getFirst();
        boolean all = scopes.stream().anyMatch(scope -> scope.material() == null);
        Set<NodeId> named = scopes.stream()
                .flatMap(scope -> Stream.ofNullable(scope.material()))
                .collect(Collectors.toUnmodifiableSet());
        Set<NodeId> materials = request.materials().isEmpty() ? all ? Set.of() : named : request.materials();
        NodeId destination = first.destination();
        Set<NodeId> destinations = request.destinations().isEmpty()
                ? destination == null ? Set.of() : Set.of(destination)
                : request.destinations();
        NodeId whose = first.party() == null ? country : first.party();
        return switch (whose.kind()) {
            case COMPANY -> new SupplierRetains(whose, request.withheld(), materials, destinations);
            case COUNTRY -> new CountryRestricts(whose, request.withheld(), materials, destinations);
            default ->
                throw new ScenarioException(
                        field + ".measure", "no source tells which country takes it: name the country instead");
        };
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
