package io.monazite.criticality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Conversion;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;

/// The materials along the chain of one: its kinds, what it is a kind of, the forms of this at other stages, and what
/// sourced conversions make of these or make these of. Other kinds at its own stage are not of its chain: where magnets
/// of one sort are asked for, those of another are not meant.
final class Family {

    private final Atlas atlas;
    private final Set<NodeId> members = new TreeSet<>();

    private Family(Atlas atlas) {
        this.atlas = atlas;
    }

    static Set<NodeId> of(NodeId material, Atlas atlas) {
        Family family = new Family(atlas);
        List<NodeId> reached = List.of(material);
        while (!reached.isEmpty()) {
            reached.forEach(family::add);
            reached = atlas.all(NodeKind.CONVERSION)
                    .map(fact -> (Conversion) fact.fact())
                    .flatMap(family::beyond)
                    .toList();
        }
        return Set.copyOf(family.members);
    }

    /// The material and its kinds.
    static Set<NodeId> kinds(NodeId material, Atlas atlas) {
        return atlas.entities(NodeKind.MATERIAL)
                .map(Entity::id)
                .filter(one -> atlas.materials().isOrUnder(one, material))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The other end of a conversion that has one in the chain.
    private Stream<NodeId> beyond(Conversion conversion) {
        boolean input = members.contains(conversion.input());
        boolean output = members.contains(conversion.output());
        return input == output ? Stream.empty() : Stream.of(input ? conversion.output() : conversion.input());
    }

    private void add(NodeId material) {
        members.addAll(kinds(material, atlas));
        Optional<Stage> own = atlas.stage(material);
        for (NodeId one : atlas.entities(NodeKind.MATERIAL).map(Entity::id).toList()) {
            if (!one.equals(material) && atlas.materials().isOrUnder(material, one)) {
                members.add(one);
                kinds(one, atlas).stream()
                        .filter(kind -> own.isEmpty() || !atlas.stage(kind).equals(own))
                        .forEach(members::add);
            }
        }
    }
}
