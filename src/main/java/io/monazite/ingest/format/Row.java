package io.monazite.ingest.format;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.SourceDraft;

/// A row as it can go into the graph, if what it names is there.
public sealed interface Row {

    /// What the id of such a claim ends with.
    String PLACE = "/location";

    /// Where in the load it stands, counted from 1.
    long line();

    /// What it names and what must be there.
    List<Reference> references();

    /// A publisher or an article.
    record OfSource(SourceDraft source, List<Reference> references) implements Row {
        @Override
        public long line() {
            return source.line();
        }
    }

    /// A claim about a fact, or the claims that describe an entity and say where it is.
    ///
    /// @param entity the entity that is described; absent for a fact
    /// @param claim what is claimed
    /// @param place the claim that says where the entity is, if the row does
    record OfClaim(
            @Nullable NodeId entity,
            ClaimDraft claim,
            @Nullable ClaimDraft place,
            List<Reference> references) implements Row {

        @Override
        public long line() {
            return claim.line();
        }

        /// The claims of the row.
        public List<ClaimDraft> claims() {
            return place == null ? List.of(claim) : List.of(claim, place);
        }

        /// What other rows can name once this one is in.
        public List<NodeId> brings() {
            Stream<NodeId> ids = claims().stream().map(ClaimDraft::id);
            return (entity == null ? ids : Stream.concat(ids, Stream.of(entity))).toList();
        }

        /// The claims of its source that it replaces or withdraws.
        public List<NodeId> retires() {
            return Stream.concat(claim.supersedes().stream(), claim.retracts().stream())
                    .distinct()
                    .toList();
        }

        /// Whether it names other claims.
        public boolean isLinked() {
            return !claim.copiedFrom().isEmpty()
                    || !claim.computedFrom().isEmpty()
                    || !retires().isEmpty();
        }
    }

    /// The withdrawal of claims by their source.
    record OfWithdrawal(
            List<NodeId> claims, NodeId article, @Nullable String note, long line, List<Reference> references)
            implements Row {}

    /// Whether an id is that of a claim which says where an entity is, beside one that describes it.
    static boolean isOfPlace(NodeId claim) {
        return claim.key().endsWith(PLACE);
    }

    /// The id of the claim that says where an entity is, given in one row with the claim that describes it.
    static NodeId placeOf(NodeId claim) {
        return new NodeId(claim.kind(), claim.key() + PLACE);
    }
}
