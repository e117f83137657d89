package io.monazite.mcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// A what-if with one shock, as the prepared questions take it.
///
/// @param kind what is named: supplier, country, facility, agreement, company or measure
/// @param id of what is named
/// @param withheld the part, from 0 to 1
/// @param materials only these, by id; all where there are none
/// @param destinations only what goes there, by id; wherever it goes where there are none
/// @param buyersIn whose losses are asked for, by id; everybody's where there are none
/// @param period over which is reckoned; the latest that is known where absent
record WhatIf(
        String kind,
        String id,
        double withheld,
        List<String> materials,
        List<String> destinations,
        List<String> buyersIn,
        @Nullable String period) {

    private static final int LOSSES = 20;
    private static final int MOST_NAMED = 100;

    WhatIf {
        materials = List.copyOf(materials);
        destinations = List.copyOf(destinations);
        buyersIn = List.copyOf(buyersIn);
    }

    Map<String, Object> variables() {
        Map<String, Object> shock = new LinkedHashMap<>();
        shock.put(kind, id);
        shock.put("withheld", withheld);
        putSome(shock, "materials", materials);
        putSome(shock, "destinations", destinations);
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("shocks", List.of(shock));
        if (period != null) {
            scenario.put("period", period);
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put("scenario", scenario);
        putSome(variables, "buyersIn", buyersIn);
        variables.put("includeControlled", true);
        variables.put("first", LOSSES);
        return variables;
    }

    /// With the ids of whatever it names, for the question that tells their names.
    Map<String, Object> withNamed() {
        Set<String> named = new LinkedHashSet<>(List.of(id));
        named.addAll(materials);
        named.addAll(destinations);
        named.addAll(buyersIn);
        Map<String, Object> variables = new HashMap<>(variables());
        variables.put("named", named.stream().limit(MOST_NAMED).toList());
        return variables;
    }

    private static void putSome(Map<String, Object> values, String name, List<String> some) {
        if (!some.isEmpty()) {
            values.put(name, new ArrayList<>(some));
        }
    }
}
