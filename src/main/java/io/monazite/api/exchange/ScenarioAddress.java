package io.monazite.api.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/// "Who loses supply when …?" as the query of an address: a shock for each supplier, country, facility,
/// agreement, company or measure that is named, or the whole scenario as JSON. What does not fit is refused when
/// the question is asked.
final class ScenarioAddress {

    private static final List<String> SHOCKED =
            List.of("supplier", "country", "facility", "agreement", "company", "measure");
    private static final String SCENARIO = "scenario";
    private static final String WITHHELD = "withheld";
    private static final Set<String> KNOWN = Stream.concat(
                    SHOCKED.stream(),
                    Stream.of(
                            SCENARIO,
                            WITHHELD,
                            "material",
                            "destination",
                            "status",
                            "period",
                            "rationing",
                            "buyersIn",
                            "includeControlled"))
            .collect(Collectors.toUnmodifiableSet());
    /// What counts for all of the question.
    private static final List<String> ONCE = List.of(SCENARIO, WITHHELD, "period", "rationing", "includeControlled");
    /// What may stand beside a whole scenario.
    private static final Set<String> BESIDE = Set.of(SCENARIO, "buyersIn", "includeControlled");
    private static final int LOSSES = 100;
    private static final int MOST_NAMED = 100;
    private static final Pattern ID = Pattern.compile("[a-z]+:\\S+");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MultivaluedMap<String, String> given;

    private ScenarioAddress(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /// The variables of the prepared question.
    ///
    /// @throws Refused when a parameter is unknown or cannot be read
    static Map<String, Object> variables(MultivaluedMap<String, String> given) {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw Refused.badInput(
                    "there is no parameter '%s'".formatted(unknown.iterator().next()),
                    "use some of " + String.join(", ", new TreeSet<>(KNOWN)));
        }
        ONCE.stream()
                .filter(name -> given.getOrDefault(name, List.of()).size() > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.badInput("%s is given more than once".formatted(name), "give it once");
                });
        return new ScenarioAddress(given).variables();
    }

    /// The variables of the prepared question, of one that was saved.
    ///
    /// @param question as JSON
    static Map<String, Object> saved(String question) {
        return asked(parsed(question));
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put(SCENARIO, scenario());
        putList(variables, "buyersIn", "buyersIn");
        String controlled = given.getFirst("includeControlled");
        variables.put("includeControlled", controlled == null || flag(controlled));
        return asked(variables);
    }

    /// The variables of the prepared question.
    ///
    /// @param question `scenario`, `buyersIn` and `includeControlled` as GraphQL takes them
    static Map<String, Object> asked(Map<String, Object> question) {
        Map<String, Object> variables = new HashMap<>(question);
        variables.put("first", LOSSES);
        Set<String> named = new LinkedHashSet<>();
        named(variables, named);
        variables.put("named", named.stream().limit(MOST_NAMED).toList());
        return variables;
    }

    /// Whatever looks like an id, so that a report can tell its name.
    private static void named(Object value, Set<String> ids) {
        switch (value) {
            case Map<?, ?> object -> object.values().forEach(each -> named(each, ids));
            case List<?> list -> list.forEach(each -> named(each, ids));
            case String text when ID.matcher(text).matches() -> ids.add(text);
            default -> {}
        }
    }

    private Map<String, Object> scenario() {
        String whole = given.getFirst(SCENARIO);
        if (whole != null) {
            given.keySet().stream()
                    .filter(name -> !BESIDE.contains(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refused.badInput(
                                "scenario and %s are both given".formatted(name), "say it in the scenario alone");
                    });
            return parsed(whole);
        }
        List<Map<String, Object>> shocks = SHOCKED.stream()
                .flatMap(kind -> given.getOrDefault(kind, List.of()).stream().map(id -> shock(kind, id)))
                .toList();
        if (shocks.isEmpty()) {
            throw Refused.badInput(
                    "it is not said what happens",
                    "name a supplier, country, facility, agreement, company or measure: ?supplier=company:irel");
        }
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("shocks", shocks);
        putList(scenario, "statuses", "status");
        put(scenario, "period");
        put(scenario, "rationing");
        return scenario;
    }

    private Map<String, Object> shock(String kind, String id) {
        Map<String, Object> shock = new LinkedHashMap<>();
        shock.put(kind, id);
        String withheld = given.getFirst(WITHHELD);
        if (withheld != null) {
            shock.put(WITHHELD, number(withheld));
        }
        putList(shock, "materials", "material");
        putList(shock, "destinations", "destination");
        return shock;
    }

    private void put(Map<String, Object> values, String name) {
        String value = given.getFirst(name);
        if (value != null) {
            values.put(name, value);
        }
    }

    private void putList(Map<String, Object> values, String name, String parameter) {
        List<String> found = given.getOrDefault(parameter, List.of());
        if (!found.isEmpty()) {
            values.put(name, new ArrayList<>(found));
        }
    }

    private static Map<String, Object> parsed(String scenario) {
        try {
            return JSON.readValue(scenario, new TypeReference<>() {});
        } catch (IOException e) {
            throw Refused.badInput(
                    "scenario is no JSON object", "write it as in a variable of GraphQL: {\"shocks\":[…]}");
        }
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw Refused.badInput("withheld is '%s'".formatted(value), "write a number from 0 to 1");
        }
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refused.badInput("includeControlled is '%s'".formatted(value), "write true or false");
        };
    }
}
