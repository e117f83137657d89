package io.monazite.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.engine.CountryRestricts;
import io.monazite.scenario.engine.Rationing;
import io.monazite.scenario.engine.Scenario;
import io.monazite.scenario.engine.Shock;
import io.monazite.scenario.engine.SupplierRetains;

/// Turns a question into a scenario of the engine, and refuses what makes no sense, naming the field.
final class ScenarioReading {

    private final SupplyGraph graph;
    private final Version version;
    private final Map<NodeId, String> named = new LinkedHashMap<>();

    ScenarioReading(SupplyGraph graph, Version version) {
        this.graph = graph;
        this.version = version;
    }

    Scenario of(Question question) {
        if (question.shocks().isEmpty()) {
            throw new ScenarioException("scenario.shocks", "name at least one shock");
        }
        if (question.statuses().isEmpty()) {
            throw new ScenarioException("scenario.statuses", "name at least one status of supplies that is to count");
        }
        List<Shock> shocks = new ArrayList<>();
        for (int index = 0; index < question.shocks().size(); index++) {
            shocks.add(shock(question.shocks().get(index), "scenario.shocks[" + index + "]"));
        }
        require("buyersIn", question.buyersIn(), NodeKind.COUNTRY, NodeKind.COMPANY);
        requireExistence();
        try {
            return new Scenario(shocks, Rationing.PROPORTIONAL, Map.of());
        } catch (IllegalArgumentException e) {
            throw new ScenarioException("scenario.shocks", messageOf(e));
        }
    }

    private Shock shock(ShockRequest request, String field) {
        if ((request.supplier() == null) == (request.country() == null)) {
            throw new ScenarioException(field, "name exactly one of supplier and country");
        }
        if (!(request.withheld() >= 0 && request.withheld() <= 1)) {
            throw new ScenarioException(
                    field + ".withheld",
                    "%s is no share: write a number from 0 (nothing) to 1 (all)".formatted(request.withheld()));
        }
        require(field + ".materials", request.materials(), NodeKind.MATERIAL);
        require(field + ".destinations", request.destinations(), NodeKind.COUNTRY, NodeKind.COMPANY);
        NodeId supplier = request.supplier();
        if (supplier != null) {
            require(field + ".supplier", Set.of(supplier), NodeKind.COMPANY, NodeKind.COUNTRY);
            return new SupplierRetains(supplier, request.withheld(), request.materials(), request.destinations());
        }
        NodeId country = Objects.requireNonNull(request.country());
        require(field + ".country", Set.of(country), NodeKind.COUNTRY);
        return new CountryRestricts(country, request.withheld(), request.materials(), request.destinations());
    }

    private void require(String field, Set<NodeId> ids, NodeKind... kinds) {
        ids.stream().sorted().forEach(id -> {
            if (!List.of(kinds).contains(id.kind())) {
                throw new ScenarioException(
                        field, "'%s' is a %s: name a %s".formatted(id, id.kind().prefix(), prefixes(kinds)));
            }
            named.putIfAbsent(id, field);
        });
    }

    private void requireExistence() {
        Set<NodeId> known = graph.entities(named.keySet(), version).keySet();
        named.forEach((id, field) -> {
            if (!known.contains(id)) {
                throw new ScenarioException(
                        field, "there is no '%s': look its id up with search(text: …)".formatted(id));
            }
        });
    }

    private static String prefixes(NodeKind... kinds) {
        return Arrays.stream(kinds).map(NodeKind::prefix).collect(Collectors.joining(" or "));
    }

    private static String messageOf(IllegalArgumentException e) {
        String message = e.getMessage();
        return message == null ? "the scenario makes no sense" : message;
    }
}
