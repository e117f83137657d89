package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;

/// Which materials are kinds of which, and which countries belong to which group, at one version.
record Families(List<Entity> materials, List<Entity> countries) {

    Families {
        materials = List.copyOf(materials);
        countries = List.copyOf(countries);
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
