package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// Which material is a kind of which other: NdPr oxide is a separated oxide.
///
/// @param parentOf the material of which each is a kind
public record MaterialTree(Map<NodeId, NodeId> parentOf) {

    /// @throws IllegalArgumentException when a material is, by way of others, a kind of itself
    public MaterialTree {
        parentOf = Map.copyOf(parentOf);
        for (NodeId material : parentOf.keySet()) {
            Set<NodeId> seen = new HashSet<>();
            for (NodeId at = material; at != null; at = parentOf.get(at)) {
                if (!seen.add(at)) {
                    throw new IllegalArgumentException("parentOf leads from '%s' back to itself".formatted(material));
                }
            }
        }
    }

    /// Whether the material is the other one or a kind of it.
    public boolean isOrUnder(NodeId material, NodeId ancestor) {
        for (NodeId at = material; at != null; at = parentOf.get(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /// The material and all of which it is a kind, nearest first.
    public List<NodeId> lineage(NodeId material) {
        List<NodeId> lineage = new ArrayList<>();
        for (NodeId at = material; at != null; at = parentOf.get(at)) {
            lineage.add(at);
        }
        return lineage;
    }

    boolean related(NodeId one, NodeId other) {
        return isOrUnder(one, other) || isOrUnder(other, one);
    }

    /// Whether one can stand in for the other as an input: one is a kind of the other, or both are kinds of the same.
    boolean sameInput(NodeId one, NodeId other) {
        @Nullable NodeId parent = parentOf.get(one);
        return related(one, other) || (parent != null && parent.equals(parentOf.get(other)));
    }
}
