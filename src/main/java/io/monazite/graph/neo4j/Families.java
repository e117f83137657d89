package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;

/// All materials and countries at one version: which materials are kinds of which, which countries belong to which
/// group.
///
/// @param byId the same, by their ids
record Families(List<Entity> materials, List<Entity> countries, Map<NodeId, Entity> byId) {

    private static final Set<NodeKind> KINDS = Set.of(NodeKind.MATERIAL, NodeKind.COUNTRY);

    Families {
        materials = List.copyOf(materials);
        countries = List.copyOf(countries);
        byId = Map.copyOf(byId);
    }

    static Families of(List<Entity> materials, List<Entity> countries) {
        return new Families(
                materials,
                countries,
                Stream.concat(materials.stream(), countries.stream())
                        .collect(Collectors.toMap(Entity::id, Function.identity(), (first, same) -> first)));
    }

    /// Whether all entities of a kind are here.
    static boolean include(NodeKind kind) {
        return KINDS.contains(kind);
    }

    /// The kinds of which all entities are here, as their profiles name them.
    static List<String> kinds() {
        return KINDS.stream().map(NodeKind::prefix).sorted().toList();
    }

    /// Those of some ids that are here.
    Map<NodeId, Entity> among(Collection<NodeId> ids) {
        return ids.stream()
                .distinct()
                .filter(byId::containsKey)
                .collect(Collectors.toMap(Function.identity(), byId::get));
    }

    /// Materials and all that are kinds of one, however indirectly, by id.
    List<String> kindsOf(Collection<NodeId> some) {
        Set<String> found = new TreeSet<>(texts(some));
        boolean grown = true;
        while (grown) {
            grown = materials.stream()
                            .filter(kind ->
                                    kind.text("parent").filter(found::contains).isPresent())
                            .filter(kind -> found.add(kind.id().toString()))
                            .count()
                    > 0;
        }
        return List.copyOf(found);
    }

    /// The materials that a stage makes, by id.
    List<String> madeAt(Stage stage) {
        return materials.stream()
                .filter(material ->
                        material.text("stage").filter(stage.name()::equals).isPresent())
                .map(material -> material.id().toString())
                .sorted()
                .toList();
    }

    /// Countries and parties, and the members of those that are groups, by id.
    List<String> withMembers(Collection<NodeId> some) {
        Set<String> found = new TreeSet<>(texts(some));
        boolean grown = true;
        while (grown) {
            grown = countries.stream()
                            .filter(group -> found.contains(group.id().toString()))
                            .filter(group -> found.addAll(group.texts("members")))
                            .count()
                    > 0;
        }
        return List.copyOf(found);
    }

    private static Set<String> texts(Collection<NodeId> ids) {
        Set<String> texts = new LinkedHashSet<>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }
}
