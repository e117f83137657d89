package io.monazite.scenario.offset;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;
import io.monazite.scenario.engine.MaterialTree;

/// Which materials can stand in for which.
final class Kinds {

    private final OffsetFacts facts;
    private final MaterialTree tree;

    Kinds(OffsetFacts facts, MaterialTree tree) {
        this.facts = facts;
        this.tree = tree;
    }

    /// How what is offered relates to what is lost; empty where it is something else.
    Optional<MaterialMatch> match(NodeId lost, NodeId offered) {
        if (offered.equals(lost)) {
            return Optional.of(MaterialMatch.SAME);
        }
        if (tree.isOrUnder(offered, lost)) {
            return Optional.of(MaterialMatch.KIND);
        }
        if (tree.isOrUnder(lost, offered)) {
            return Optional.of(MaterialMatch.WIDER);
        }
        return isFamily(lost, offered) ? Optional.of(MaterialMatch.FAMILY) : Optional.empty();
    }

    /// Whether it is about the material, a kind of it, something wider or its family; what names none is about all.
    boolean concerns(List<NodeId> named, NodeId material) {
        return named.isEmpty()
                || named.stream().anyMatch(one -> match(one, material).isPresent());
    }

    /// Whether one is a kind of the other.
    boolean related(NodeId one, NodeId other) {
        return tree.isOrUnder(one, other) || tree.isOrUnder(other, one);
    }

    private boolean isFamily(NodeId one, NodeId other) {
        return shareParent(one, other) || shareParent(other, one);
    }

    /// Whether one's parent holds the other, all three at one stage, and they are not known to be of other elements.
    private boolean shareParent(NodeId one, NodeId other) {
        NodeId parent = tree.parentOf().get(one);
        if (parent == null || !tree.isOrUnder(other, parent)) {
            return false;
        }
        @Nullable Stage stage = facts.stage(one).orElse(null);
        Set<String> elements = facts.elements(one);
        Set<String> others = facts.elements(other);
        return stage != null
                && facts.stage(other).filter(stage::equals).isPresent()
                && facts.stage(parent).filter(stage::equals).isPresent()
                && (elements.isEmpty() || others.isEmpty() || !Collections.disjoint(elements, others));
    }
}
