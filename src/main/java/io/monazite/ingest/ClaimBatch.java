package io.monazite.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.KnownClaim;
import io.monazite.graph.Staging;
import io.monazite.ingest.format.Reference;
import io.monazite.ingest.format.Row;
import io.monazite.ingest.format.RowReader;

/// Decides on a batch of rows with claims, by what the graph and the load so far know: which are taken, which are there
/// already, which are refused, and which have to wait because they name what is not there yet.
final class ClaimBatch {

    private final Known known;
    private final List<RowFile.Waiting> taken = new ArrayList<>();
    private final List<RowFile.Waiting> waiting = new ArrayList<>();
    private final List<RowReader.Refused> refused = new ArrayList<>();
    private final Set<NodeId> brought = new HashSet<>();
    private int unchanged;

    /// What is known of the ids that a batch names.
    ///
    /// @param claims its own claims, and those that it retires
    /// @param missing what it names and is not there
    /// @param publishers the publishers of its articles
    record Known(Map<NodeId, KnownClaim> claims, Set<NodeId> missing, Map<NodeId, NodeId> publishers) {

        static Known of(List<RowFile.Waiting> batch, Staging staging) {
            Set<NodeId> claims = new LinkedHashSet<>();
            Set<NodeId> named = new LinkedHashSet<>();
            Set<NodeId> articles = new LinkedHashSet<>();
            for (RowFile.Waiting each : batch) {
                Row.OfClaim row = claim(each);
                row.claims().forEach(draft -> claims.add(draft.id()));
                claims.addAll(row.retires());
                row.references().forEach(reference -> named.add(reference.id()));
                if (!row.retires().isEmpty()) {
                    articles.add(row.claim().article());
                }
            }
            return new Known(
                    staging.claims(claims),
                    staging.missing(named),
                    articles.isEmpty() ? Map.of() : staging.publishers(articles));
        }

        /// Whether a claim may be replaced or withdrawn by an article: it stands there itself, or in another article of
        /// the same publisher.
        boolean isOwn(KnownClaim claim, NodeId article) {
            NodeId publisher = publishers.get(article);
            return claim.article().equals(article) || (publisher != null && publisher.equals(claim.publisher()));
        }
    }

    ClaimBatch(List<RowFile.Waiting> batch, Known known) {
        this.known = known;
        List<RowFile.Waiting> undecided = fresh(batch);
        int before;
        do {
            before = undecided.size();
            undecided = decide(undecided);
        } while (undecided.size() < before);
        waiting.addAll(undecided);
    }

    List<RowFile.Waiting> taken() {
        return List.copyOf(taken);
    }

    /// In the order in which they came.
    List<RowFile.Waiting> waiting() {
        return List.copyOf(waiting);
    }

    List<RowReader.Refused> refused() {
        return List.copyOf(refused);
    }

    /// How many claims are there already.
    int unchanged() {
        return unchanged;
    }

    /// Why a row that waits cannot be taken, if nothing else comes.
    RowReader.Refused whyWaiting(RowFile.Waiting row) {
        List<Reference> missing = missing(claim(row));
        return missing.isEmpty() ? Verdicts.taken(row, claim(row)) : Verdicts.unknown(row, missing);
    }

    /// The rows that are neither known nor use the id of another claim. Of two rows in the batch with one id, the
    /// second
    /// waits until the first is settled.
    private List<RowFile.Waiting> fresh(Collection<RowFile.Waiting> batch) {
        List<RowFile.Waiting> fresh = new ArrayList<>();
        Set<NodeId> seen = new HashSet<>();
        for (RowFile.Waiting each : batch) {
            Row.OfClaim row = claim(each);
            boolean allKnown = row.claims().stream().allMatch(draft -> digest(draft.id()) != null);
            boolean taken = row.claims().stream()
                    .anyMatch(draft -> Optional.ofNullable(digest(draft.id()))
                            .filter(digest -> !digest.equals(ContentDigest.of(draft)))
                            .isPresent());
            if (taken) {
                refused.add(Verdicts.taken(each, row));
            } else if (allKnown) {
                unchanged += row.claims().size();
            } else if (seen.add(row.claim().id())) {
                fresh.add(each);
            } else {
                waiting.add(each);
            }
        }
        return fresh;
    }

    /// One pass over the rows that are undecided; those that remain so are given back.
    private List<RowFile.Waiting> decide(List<RowFile.Waiting> undecided) {
        List<RowFile.Waiting> rest = new ArrayList<>();
        for (RowFile.Waiting each : undecided) {
            Row.OfClaim row = claim(each);
            Optional<Reference> foreign = foreign(row);
            if (foreign.isPresent()) {
                refused.add(Verdicts.notYours(each, foreign.get()));
            } else if (missing(row).isEmpty()) {
                taken.add(each);
                brought.addAll(row.brings());
            } else {
                rest.add(each);
            }
        }
        return rest;
    }

    /// What a row names and is not there. A claim that is to be retired must be in the graph or staged already, since
    /// only then it is known whose it is.
    private List<Reference> missing(Row.OfClaim row) {
        Set<NodeId> retired = Set.copyOf(row.retires());
        return row.references().stream()
                .filter(reference -> known.missing().contains(reference.id()))
                .filter(reference -> retired.contains(reference.id()) || !brought.contains(reference.id()))
                .toList();
    }

    private Optional<Reference> foreign(Row.OfClaim row) {
        ClaimDraft claim = row.claim();
        return Stream.concat(
                        claim.supersedes().stream().map(id -> new Reference("supersedes", id)),
                        claim.retracts().stream().map(id -> new Reference("retracts", id)))
                .filter(target -> Optional.ofNullable(known.claims().get(target.id()))
                        .filter(retired -> !known.isOwn(retired, claim.article()))
                        .isPresent())
                .findFirst();
    }

    private @Nullable String digest(NodeId claim) {
        KnownClaim there = known.claims().get(claim);
        return there == null ? null : there.digest();
    }

    private static Row.OfClaim claim(RowFile.Waiting waiting) {
        return (Row.OfClaim) waiting.row();
    }
}
