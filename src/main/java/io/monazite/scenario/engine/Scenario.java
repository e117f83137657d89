package io.monazite.scenario.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// What is supposed to happen, and how those who are short divide what they have.
///
/// @param stocks what parties can draw on, in tonnes in the basis of the material's flows; before what sources tell
public record Scenario(List<Shock> shocks, Rationing rationing, Map<Position, Interval> stocks) {

    /// @throws IllegalArgumentException when there is no shock, or when shocks name different destinations
    public Scenario {
        shocks = List.copyOf(shocks);
        stocks = Map.copyOf(stocks);
        if (shocks.isEmpty()) {
            throw new IllegalArgumentException("shocks is empty: name at least one");
        }
        if (targets(shocks).size() > 1) {
            throw new IllegalArgumentException(
                    "destinations differ between shocks: all shocks of a scenario name the same destinations or none");
        }
    }

    /// A scenario under proportional rationing.
    public static Scenario of(Shock... shocks) {
        return new Scenario(List.of(shocks), Rationing.PROPORTIONAL, Map.of());
    }

    /// The same with one of its shocks alone.
    public Scenario alone(Shock shock) {
        return new Scenario(List.of(shock), rationing, stocks);
    }

    /// The same under another rule.
    public Scenario under(Rationing rule) {
        return new Scenario(shocks, rule, stocks);
    }

    /// Whom the goods withheld shall not reach; empty when no shock is aimed at anybody.
    Set<NodeId> destinations() {
        return targets(shocks).stream().findFirst().orElse(Set.of());
    }

    private static Set<Set<NodeId>> targets(List<Shock> shocks) {
        return shocks.stream()
                .filter(Shock::isTargeted)
                .map(Shock::destinations)
                .collect(Collectors.toSet());
    }
}
