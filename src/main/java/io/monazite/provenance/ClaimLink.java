package io.monazite.provenance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.PartialDate;

/// What a claim stands on, without what it says.
///
/// @param about the fact or entity
/// @param article the source in which it stands
/// @param publisher who brought that out, as far as it is known
/// @param kind what sort of source that is
/// @param published when it was published, as far as it is known
/// @param copiedFrom the claims that it repeats
/// @param computedFrom the claims from which it was reckoned
/// @param heirs the claims that took its place
public record ClaimLink(
        NodeId claim,
        NodeId about,
        NodeId article,
        @Nullable NodeId publisher,
        SourceKind kind,
        @Nullable PartialDate published,
        List<NodeId> copiedFrom,
        List<NodeId> computedFrom,
        List<NodeId> heirs) {

    public ClaimLink {
        copiedFrom = List.copyOf(copiedFrom);
        computedFrom = List.copyOf(computedFrom);
        heirs = List.copyOf(heirs);
    }

    /// Whether it stands in one of these articles, or in an article of one of these publishers.
    boolean isIn(Set<NodeId> sources) {
        return sources.contains(article) || (publisher != null && sources.contains(publisher));
    }

    Stream<NodeId> standsOn() {
        return Stream.concat(copiedFrom.stream(), computedFrom.stream());
    }

    /// What it stands on, and what took its place: what whoever stands on it goes back to.
    Stream<NodeId> leadsTo() {
        return Stream.concat(standsOn(), heirs.stream());
    }

    Origin origin() {
        return new Origin(claim, article, kind, published);
    }

    /// A claim that is live no longer, and on whose word.
    ///
    /// @param by the claims that took its place or say that it no longer holds
    /// @param withdrawnBy the articles that withdrew it, each with its publisher where it has one
    public record Retired(NodeId claim, NodeId about, List<NodeId> by, List<Set<NodeId>> withdrawnBy) {

        public Retired {
            by = List.copyOf(by);
            withdrawnBy = List.copyOf(withdrawnBy);
        }
    }
}
