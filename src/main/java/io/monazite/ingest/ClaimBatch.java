package io.monazite.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
import io.monazite.provenance.Method;
import io.monazite.provenance.Review;

/// Decides on a batch of rows with claims, by what the graph and the load so far know: which are taken, which are there
/// already, which are refused, and which have to wait because they name what is not there yet.
final class ClaimBatch {

    private final Known known;
    private final boolean onlyNamed;
    private final List<RowFile.Waiting> taken = new ArrayList<>();
    private final List<RowFile.Waiting> waiting = new ArrayList<>();
    private final List<RowReader.Refused> refused = new ArrayList<>();
    private int unchanged;

    /// What is known of the ids that a batch names.
    ///
    /// @param claims its own claims, and those that it retires
    /// @param missing what it names and is not there
    /// @param publishers the publishers of its articles
    /// @param warrant for which sources the load may speak
    /// @param heirs what counts in the place of claims that it retires
    record Known(
            Map<NodeId, KnownClaim> claims,
            Set<NodeId> missing,
            Map<NodeId, NodeId> publishers,
            Warrant warrant,
            Heirs heirs) {

        static Known of(List<RowFile.Waiting> batch, Staging staging, Warrant warrant) {
            Set<NodeId> claims = new LinkedHashSet<>();
            Set<NodeId> retired = new LinkedHashSet<>();
            Set<NodeId> named = new LinkedHashSet<>();
            Set<NodeId> articles = new LinkedHashSet<>();
            for (RowFile.Waiting each : batch) {
                Row.OfClaim row = claim(each);
                row.claims().forEach(draft -> claims.add(draft.id()));
                retired.addAll(row.retires());
                row.references().forEach(reference -> named.add(reference.id()));
                if (!row.retires().isEmpty() || warrant.isBound()) {
                    articles.add(row.claim().article());
                }
            }
            claims.addAll(retired);
            Map<NodeId, KnownClaim> known = staging.claims(claims);
            return new Known(
                    known,
                    staging.missing(named),
                    articles.isEmpty() ? Map.of() : staging.publishers(articles),
                    warrant,
                    Heirs.of(retired, known, staging));
        }

        /// Whether the load may speak for an article.
        boolean isCovered(NodeId article) {
            return warrant.covers(article, publishers.get(article));
        }

        /// Whether the load may touch what a claim says.
        boolean isCovered(KnownClaim claim) {
            return warrant.covers(claim.article(), claim.publisher());
        }

        /// Whether a claim may be replaced or withdrawn by an article: it stands there itself, or in another article of
        /// the same publisher.
        boolean isOwn(KnownClaim claim, NodeId article) {
            NodeId publisher = publishers.get(article);
            return claim.article().equals(article) || (publisher != null && publisher.equals(claim.publisher()));
        }
    }

    /// @param onlyNamed whether a row is refused where a claim that it retires counts no longer
    ClaimBatch(List<RowFile.Waiting> batch, Known known, boolean onlyNamed) {
        this.known = known;
        this.onlyNamed = onlyNamed;
        decide(fresh(batch));
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
    /// second waits until the first is settled.
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

    /// Takes what names nothing that is missing, then what had to wait for that only, and so on.
    private void decide(List<RowFile.Waiting> fresh) {
        Map<NodeId, List<Undecided>> waitingFor = new HashMap<>();
        Deque<Undecided> ready = new ArrayDeque<>();
        List<Undecided> undecided = new ArrayList<>();
        for (RowFile.Waiting each : fresh) {
            Optional<RowReader.Refused> refusal = refusal(each);
            if (refusal.isPresent()) {
                refused.add(refusal.get());
                continue;
            }
            Undecided row = new Undecided(each, missingIds(claim(each)));
            undecided.add(row);
            row.missing.forEach(id ->
                    waitingFor.computeIfAbsent(id, none -> new ArrayList<>()).add(row));
            if (row.missing.isEmpty()) {
                ready.add(row);
            }
        }
        while (!ready.isEmpty()) {
            Undecided row = ready.remove();
            taken.add(row.waiting);
            for (NodeId id : claim(row.waiting).brings()) {
                for (Undecided other : waitingFor.getOrDefault(id, List.of())) {
                    if (!isRetiring(other, id) && other.missing.remove(id) && other.missing.isEmpty()) {
                        ready.add(other);
                    }
                }
            }
        }
        undecided.stream().filter(row -> !row.missing.isEmpty()).forEach(row -> waiting.add(row.waiting));
    }

    /// A claim that is to be retired must be in the graph or staged already, since only then it is known whose it is.
    private static boolean isRetiring(Undecided row, NodeId id) {
        return claim(row.waiting).retires().contains(id);
    }

    /// A row that is not decided on.
    ///
    /// @param missing what it still waits for; shrinks
    private record Undecided(RowFile.Waiting waiting, Set<NodeId> missing) {}

    /// What a row names and was not there before this batch.
    private List<Reference> missing(Row.OfClaim row) {
        return row.references().stream()
                .filter(reference -> known.missing().contains(reference.id()))
                .toList();
    }

    private Set<NodeId> missingIds(Row.OfClaim row) {
        Set<NodeId> ids = new HashSet<>();
        missing(row).forEach(reference -> ids.add(reference.id()));
        return ids;
    }

    /// Why a row may not be taken, because of how it is called, who would have decided on it, or whose claim it is or
    /// would replace.
    private Optional<RowReader.Refused> refusal(RowFile.Waiting waiting) {
        ClaimDraft claim = claim(waiting).claim();
        if (Row.isOfPlace(claim.id())) {
            return Optional.of(Verdicts.namedAsPlace(waiting, claim(waiting)));
        }
        Optional<RowReader.Refused> decided = decided(waiting, claim);
        if (decided.isPresent()) {
            return decided;
        }
        if (!known.isCovered(claim.article())) {
            return Optional.of(Verdicts.notCovered(waiting, new Reference("source", claim.article())));
        }
        return retired(claim, there -> !known.isOwn(there, claim.article()))
                .map(target -> Verdicts.notYours(waiting, target))
                .or(() -> retired(claim, there -> !known.isCovered(there))
                        .map(target -> Verdicts.notCovered(waiting, target)))
                .or(() -> notCoveredHeir(claim).map(target -> Verdicts.notCovered(waiting, target)))
                .or(() -> gone(claim)
                        .map(target -> Verdicts.countsNoLonger(
                                waiting, target, known.heirs().inPlaceOf(target.id()))));
    }

    private Optional<Reference> notCoveredHeir(ClaimDraft claim) {
        return retiring(claim)
                .filter(target -> known.heirs().knownInPlaceOf(target.id()).anyMatch(heir -> !known.isCovered(heir)))
                .findFirst();
    }

    /// A claim that counts no longer, and in whose place there is nothing that the row could replace.
    private Optional<Reference> gone(ClaimDraft claim) {
        return claim.supersedes().stream()
                .filter(known.heirs()::isRetired)
                .filter(id -> onlyNamed || known.heirs().inPlaceOf(id).isEmpty())
                .map(id -> new Reference("supersedes", id))
                .findFirst();
    }

    private Optional<RowReader.Refused> decided(RowFile.Waiting waiting, ClaimDraft claim) {
        if (known.warrant().mayDecide()) {
            return Optional.empty();
        }
        String reviewer = claim.reviewedBy();
        if (reviewer != null) {
            return Optional.of(Verdicts.notAReviewer(waiting, "reviewedBy", reviewer));
        }
        boolean open = claim.method() == Method.HAND || claim.review() == Review.PROPOSED;
        return open
                ? Optional.empty()
                : Optional.of(
                        Verdicts.notAReviewer(waiting, "review", claim.review().name()));
    }

    private Optional<Reference> retired(ClaimDraft claim, Predicate<KnownClaim> which) {
        return retiring(claim)
                .filter(target -> Optional.ofNullable(known.claims().get(target.id()))
                        .filter(which)
                        .isPresent())
                .findFirst();
    }

    private static Stream<Reference> retiring(ClaimDraft claim) {
        return Stream.concat(
                claim.supersedes().stream().map(id -> new Reference("supersedes", id)),
                claim.retracts().stream().map(id -> new Reference("retracts", id)));
    }

    private @Nullable String digest(NodeId claim) {
        KnownClaim there = known.claims().get(claim);
        return there == null ? null : there.digest();
    }

    private static Row.OfClaim claim(RowFile.Waiting waiting) {
        return (Row.OfClaim) waiting.row();
    }
}
