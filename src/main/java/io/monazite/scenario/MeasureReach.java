package io.monazite.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Scope;
import io.monazite.scenario.engine.CountryRestricts;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Shock;
import io.monazite.scenario.engine.SupplierRetains;

/// What a measure keeps back, by its scopes, as far as the question does not ask for less.
final class MeasureReach {

    /// What is kept back together: whose goods, and which; none for all.
    private record Goods(NodeId whose, Set<NodeId> materials) {}

    private final Geography geography;
    private final MaterialTree tree;
    private final NodeId measure;
    private final ShockRequest request;

    MeasureReach(Projection projection, NodeId measure, ShockRequest request) {
        this.geography = projection.geography();
        this.tree = projection.materials();
        this.measure = measure;
        this.request = request;
    }

    /// One for each party and range of materials; none where the question asks for what the measure does not reach.
    ///
    /// @param field where the shock stands in the question
    List<Shock> of(List<Scope> scopes, String field) {
        Map<String, List<Scope>> alike = scopes.stream()
                .collect(Collectors.groupingBy(
                        scope -> scope.party() + " " + scope.destination(), TreeMap::new, Collectors.toList()));
        Map<Goods, Set<NodeId>> towards = new LinkedHashMap<>();
        for (List<Scope> group : alike.values()) {
            Optional<Set<NodeId>> materials = materials(group);
            Optional<Set<NodeId>> destinations = destinations(group.getFirst());
            if (materials.isPresent() && destinations.isPresent()) {
                towards.merge(
                        new Goods(whose(group.getFirst(), field), materials.get()),
                        destinations.get(),
                        MeasureReach::together);
            }
        }
        return towards.entrySet().stream()
                .map(kept -> shock(kept.getKey(), kept.getValue()))
                .toList();
    }

    /// Whose goods a scope reaches: those of the party that it names, else those of the country that takes the measure.
    private NodeId whose(Scope scope, String field) {
        NodeId party = scope.party();
        return party != null
                ? party
                : geography
                        .countryOf(measure)
                        .orElseThrow(() -> new ScenarioException(
                                field + ".measure",
                                "no source tells which country takes '%s': name the country instead"
                                        .formatted(measure)));
    }

    /// What scopes of the same goods name, and the question asks for: all where they are empty.
    private Optional<Set<NodeId>> materials(List<Scope> scopes) {
        Set<NodeId> reached = scopes.stream().anyMatch(scope -> scope.material() == null)
                ? Set.of()
                : scopes.stream()
                        .flatMap(scope -> Stream.ofNullable(scope.material()))
                        .collect(Collectors.toUnmodifiableSet());
        return both(reached, request.materials(), (one, other) -> tree.isOrUnder(other, one));
    }

    private Optional<Set<NodeId>> destinations(Scope scope) {
        NodeId destination = scope.destination();
        return both(destination == null ? Set.of() : Set.of(destination), request.destinations(), geography::contains);
    }

    /// What is in both of two ranges, each of which is everything where it is empty; nothing where they do not meet.
    ///
    /// @param holds whether the first holds the second
    private static Optional<Set<NodeId>> both(Set<NodeId> one, Set<NodeId> other, BiPredicate<NodeId, NodeId> holds) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.of(one.isEmpty() ? other : one);
        }
        Set<NodeId> met = Stream.concat(
                        one.stream().filter(each -> other.stream().anyMatch(whole -> holds.test(whole, each))),
                        other.stream().filter(each -> one.stream().anyMatch(whole -> holds.test(whole, each))))
                .collect(Collectors.toUnmodifiableSet());
        return met.isEmpty() ? Optional.empty() : Optional.of(met);
    }

    /// Those of either range, each of which is everything where it is empty.
    private static Set<NodeId> together(Set<NodeId> one, Set<NodeId> other) {
        return one.isEmpty() || other.isEmpty()
                ? Set.of()
                : Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Shock shock(Goods goods, Set<NodeId> destinations) {
        return goods.whose().kind() == NodeKind.COUNTRY
                ? new CountryRestricts(goods.whose(), request.withheld(), goods.materials(), destinations)
                : new SupplierRetains(goods.whose(), request.withheld(), goods.materials(), destinations);
    }
}
