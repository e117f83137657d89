package io.monazite.criticality;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.monazite.domain.Conversion;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.provenance.SourcedFact;

/// The materials along the chain of one: its kinds, what it is a kind of, and what sourced conversions make of these or
/// make these of.
final class Family {

    private final Atlas atlas;
    private final Set<NodeId> members = new TreeSet<>();

    private Family(Atlas atlas) {
        this.atlas = atlas;
    }

    static Set<NodeId> of(NodeId material, Atlas atlas) {
        Family family = new Family(atlas);
        family.add(material);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (SourcedFact fact : atlas.all(NodeKind.CONVERSION).toList()) {
                Conversion conversion = (Conversion) fact.fact();
                grown |= family.members.contains(conversion.input()) && family.add(conversion.output());
                grown |= family.members.contains(conversion.output()) && family.add(conversion.input());
            }
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

    private boolean add(NodeId material) {
        boolean grown = members.addAll(kinds(material, atlas));
        return members.addAll(atlas.entities(NodeKind.MATERIAL)
                        .map(Entity::id)
                        .filter(one -> atlas.materials().isOrUnder(material, one))
                        .toList())
                || grown;
    }
}
