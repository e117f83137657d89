package io.monazite.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.SupplyGraph;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Ledger;
import io.monazite.scenario.engine.Position;
import io.monazite.scenario.engine.Routes;
import io.monazite.scenario.engine.Scenario;
import io.monazite.scenario.engine.Shock;

/// Turns a question into a scenario of the engine, and refuses what makes no sense, naming the field.
final class ScenarioReading {

    private final SupplyGraph graph;
    private final Projection projection;
    private final Map<NodeId, String> named = new LinkedHashMap<>();

    ScenarioReading(SupplyGraph graph, Projection projection) {
        this.graph = graph;
        this.projection = projection;
    }

    /// A scenario, and what was taken for granted in reading it.
    ///
    /// @param shocks those of the scenario, by the shock of the question
    record Read(Scenario scenario, List<List<Shock>> shocks, List<Assumption> assumptions) {}

    Read of(Question question) {
        if (question.shocks().isEmpty()) {
            throw new ScenarioException("scenario.shocks", "name at least one shock");
        }
        if (question.statuses().isEmpty()) {
            throw new ScenarioException("scenario.statuses", "name at least one status of supplies that is to count");
        }
        for (int index = 0; index < question.shocks().size(); index++) {
            check(question.shocks().get(index), fieldOf(index));
        }
        require("buyersIn", question.buyersIn(), NodeKind.COUNTRY, NodeKind.COMPANY);
        require("scenario.reallocateTo", question.reallocateTo(), NodeKind.COUNTRY, NodeKind.COMPANY);
        Map<Position, Interval> stocks = stocks(question.stocks());
        requireExistence();
        ShockReading reading = new ShockReading(projection, question.statuses(), question.validOn());
        List<List<Shock>> shocks = new ArrayList<>();
        for (int index = 0; index < question.shocks().size(); index++) {
            shocks.add(reading.of(question.shocks().get(index), fieldOf(index)));
        }
        try {
            List<Shock> all = shocks.stream().flatMap(List::stream).toList();
            return new Read(new Scenario(all, question.rationing(), stocks), shocks, reading.assumptions());
        } catch (IllegalArgumentException e) {
            throw new ScenarioException("scenario.shocks", messageOf(e));
        }
    }

    /// Refuses ways from, to or of what does not exist.
    void check(Routes.Question question) {
        require("from", Set.of(question.from()), NodeKind.COMPANY, NodeKind.COUNTRY);
        require("to", Set.of(question.to()), NodeKind.COMPANY, NodeKind.COUNTRY);
        NodeId material = question.material();
        if (material != null) {
            require("material", Set.of(material), NodeKind.MATERIAL);
        }
        requireExistence();
    }

    /// Refuses stock that stands in another basis than what it is to make good, or of what the party does not buy.
    static void checkStocks(Question question, Ledger ledger) {
        for (int index = 0; index < question.stocks().size(); index++) {
            StockRequest stock = question.stocks().get(index);
            String field = "scenario.stocks[" + index + "]";
            Basis flows = ledger.basisOf(new Position(stock.party(), stock.material()))
                    .orElseThrow(() -> new ScenarioException(
                            field,
                            ("no source tells that '%s' buys '%s' in the period,"
                                            + " so there is nothing for the stock to make good")
                                    .formatted(stock.party(), stock.material())));
            if (stock.basis() != null && stock.basis() != flows) {
                throw ScenarioException.ofBases(
                        field + ".basis",
                        "the flows of '%s' are in %s: state the stock in the same basis, not in %s"
                                .formatted(stock.material(), flows, stock.basis()));
            }
        }
    }

    private static String fieldOf(int shock) {
        return "scenario.shocks[" + shock + "]";
    }

    private void check(ShockRequest request, String field) {
        if (request.subjects().size() != 1) {
            throw new ScenarioException(
                    field, "name exactly one of supplier, country, facility, agreement, company and measure");
        }
        if (!(request.withheld() >= 0 && request.withheld() <= 1)) {
            throw new ScenarioException(
                    field + ".withheld",
                    "%s is no share: write a number from 0 (nothing) to 1 (all)".formatted(request.withheld()));
        }
        require(field + ".materials", request.materials(), NodeKind.MATERIAL);
        require(field + ".destinations", request.destinations(), NodeKind.COUNTRY, NodeKind.COMPANY);
        request.subjects().forEach((subject, id) -> {
            Set<NodeId> one = Set.of(id);
            switch (subject) {
                case SUPPLIER -> require(field + ".supplier", one, NodeKind.COMPANY, NodeKind.COUNTRY);
                case COUNTRY -> require(field + ".country", one, NodeKind.COUNTRY);
                case FACILITY -> require(field + ".facility", one, NodeKind.FACILITY);
                case AGREEMENT -> require(field + ".agreement", one, NodeKind.AGREEMENT);
                case COMPANY -> require(field + ".company", one, NodeKind.COMPANY);
                case MEASURE -> require(field + ".measure", one, NodeKind.MEASURE);
            }
        });
    }

    private Map<Position, Interval> stocks(List<StockRequest> requests) {
        Map<Position, Interval> stocks = new LinkedHashMap<>();
        for (int index = 0; index < requests.size(); index++) {
            StockRequest stock = requests.get(index);
            String field = "scenario.stocks[" + index + "]";
            require(field + ".party", Set.of(stock.party()), NodeKind.COMPANY, NodeKind.COUNTRY);
            require(field + ".material", Set.of(stock.material()), NodeKind.MATERIAL);
            if (!(stock.tonnes() >= 0) || Double.isInfinite(stock.tonnes())) {
                throw new ScenarioException(
                        field + ".tonnes", "%s is no stock: write tonnes of 0 or more".formatted(stock.tonnes()));
            }
            Position position = new Position(stock.party(), stock.material());
            if (stocks.put(position, Interval.exactly(stock.tonnes())) != null) {
                throw new ScenarioException(field, "the same party and material stand twice: add them up");
            }
        }
        return stocks;
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
        Set<NodeId> strangers =
                named.keySet().stream().filter(id -> !projection.knows(id)).collect(Collectors.toSet());
        Set<NodeId> found = strangers.isEmpty()
                ? strangers
                : graph.entities(strangers, projection.snapshot().version()).keySet();
        named.forEach((id, field) -> {
            if (strangers.contains(id) && !found.contains(id)) {
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
