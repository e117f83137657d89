package io.monazite.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.KnownClaim;
import io.monazite.graph.Staging;
import io.monazite.graph.Withdrawal;
import io.monazite.ingest.format.Reference;
import io.monazite.ingest.format.Row;
import io.monazite.ingest.format.RowReader;

/// Links the claims that were brought in with those that they name, and withdraws claims. What describes an entity goes
/// together with what the same row said of its place. Where a claim that is named counts no longer, what counts in its
/// place goes: the source speaks of what it said, whatever a reviewer made of that.
final class RetiringStage {

    private final Staging staging;
    private final Refusals refusals;
    private final Tally tally;
    private final Warrant warrant;

    RetiringStage(Staging staging, Refusals refusals, Tally tally, Warrant warrant) {
        this.staging = staging;
        this.refusals = refusals;
        this.tally = tally;
        this.warrant = warrant;
    }

    /// Links rows that are in already.
    void link(List<RowFile.Waiting> batch) {
        List<Row.OfClaim> rows =
                batch.stream().map(waiting -> (Row.OfClaim) waiting.row()).toList();
        Map<NodeId, KnownClaim> known =
                known(rows.stream().flatMap(row -> row.retires().stream()).toList());
        Heirs heirs = Heirs.of(known.keySet(), known, staging);
        Map<NodeId, KnownClaim> inherited = known(List.copyOf(heirs.known().keySet()));
        List<ClaimDraft> drafts = new ArrayList<>();
        List<ClaimDraft> inheriting = new ArrayList<>();
        Set<NodeId> retired = new HashSet<>();
        for (Row.OfClaim row : rows) {
            ClaimDraft claim = row.claim();
            List<NodeId> supersedes = withPlaces(claim.supersedes(), known);
            List<NodeId> retracts = withPlaces(claim.retracts(), known);
            drafts.add(retiring(claim, supersedes, retracts));
            Stream.ofNullable(row.place()).forEach(drafts::add);
            Stream.concat(supersedes.stream(), retracts.stream())
                    .filter(id -> isLive(id, known))
                    .forEach(retired::add);
            List<NodeId> superseded = withPlaces(heirs.beside(claim.supersedes()), inherited);
            List<NodeId> retracted = withPlaces(heirs.beside(claim.retracts()), inherited);
            if (!superseded.isEmpty() || !retracted.isEmpty()) {
                inheriting.add(retiring(claim, superseded, retracted));
            }
            Stream.concat(superseded.stream(), retracted.stream())
                    .filter(id -> isLive(id, inherited))
                    .forEach(retired::add);
        }
        staging.linkClaims(drafts);
        if (!inheriting.isEmpty()) {
            staging.retireHeirs(inheriting);
        }
        tally.claimsRetired(retired.size());
    }

    void withdraw(List<RowFile.Waiting> batch) {
        List<Row.OfWithdrawal> rows =
                batch.stream().map(waiting -> (Row.OfWithdrawal) waiting.row()).toList();
        Map<NodeId, KnownClaim> claims =
                known(rows.stream().flatMap(row -> row.claims().stream()).toList());
        List<NodeId> articles =
                rows.stream().map(Row.OfWithdrawal::article).distinct().toList();
        Heirs heirs = Heirs.of(claims.keySet(), claims, staging);
        Map<NodeId, KnownClaim> all = new HashMap<>(claims);
        all.putAll(known(List.copyOf(heirs.known().keySet())));
        ClaimBatch.Known known =
                new ClaimBatch.Known(claims, staging.missing(articles), staging.publishers(articles), warrant, heirs);
        List<Withdrawal> withdrawals = new ArrayList<>();
        Set<NodeId> retired = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row.OfWithdrawal row = rows.get(i);
            if (mayWithdraw(batch.get(i), row, known)) {
                Stream.concat(row.claims().stream(), heirs.beside(row.claims()).stream())
                        .flatMap(id -> withPlaces(List.of(id), all).stream())
                        .filter(id -> isLive(id, all) && retired.add(id))
                        .forEach(id -> withdrawals.add(new Withdrawal(id, row.article(), row.note(), row.line())));
            }
        }
        if (!withdrawals.isEmpty()) {
            staging.withdraw(withdrawals);
            tally.claimsRetired(withdrawals.size());
        }
    }

    private boolean mayWithdraw(RowFile.Waiting waiting, Row.OfWithdrawal row, ClaimBatch.Known known) {
        List<Reference> missing = row.references().stream()
                .filter(reference -> known.missing().contains(reference.id())
                        || (row.claims().contains(reference.id())
                                && !known.claims().containsKey(reference.id())))
                .toList();
        if (!missing.isEmpty()) {
            refusals.add(Verdicts.unknown(waiting, missing));
            return false;
        }
        Optional<RowReader.Refused> refusal = first(row, known, claim -> !known.isOwn(claim, row.article()))
                .map(reference -> Verdicts.notYours(waiting, reference))
                .or(() -> notCovered(row, known).map(reference -> Verdicts.notCovered(waiting, reference)));
        refusal.ifPresent(refusals::add);
        return refusal.isEmpty();
    }

    private static Optional<Reference> notCovered(Row.OfWithdrawal row, ClaimBatch.Known known) {
        return known.isCovered(row.article())
                ? first(row, known, claim -> !known.isCovered(claim))
                        .or(() -> row.references().stream()
                                .filter(reference -> known.heirs()
                                        .knownInPlaceOf(reference.id())
                                        .anyMatch(heir -> !known.isCovered(heir)))
                                .findFirst())
                : Optional.of(new Reference("source", row.article()));
    }

    private static Optional<Reference> first(
            Row.OfWithdrawal row, ClaimBatch.Known known, Predicate<KnownClaim> which) {
        return row.references().stream()
                .filter(reference -> Optional.ofNullable(known.claims().get(reference.id()))
                        .filter(which)
                        .isPresent())
                .findFirst();
    }

    private Map<NodeId, KnownClaim> known(List<NodeId> claims) {
        Set<NodeId> ids = new LinkedHashSet<>(claims);
        claims.forEach(id -> ids.add(Row.placeOf(id)));
        return ids.isEmpty() ? Map.of() : staging.claims(ids);
    }

    private static List<NodeId> withPlaces(List<NodeId> claims, Map<NodeId, KnownClaim> known) {
        return claims.stream()
                .filter(known::containsKey)
                .flatMap(id -> Stream.concat(Stream.of(id), place(id, known).stream()))
                .toList();
    }

    /// What the row of a claim said of a place: it stands where that claim stands. A claim of that id elsewhere is
    /// somebody else's.
    private static Optional<NodeId> place(NodeId claim, Map<NodeId, KnownClaim> known) {
        KnownClaim described = Objects.requireNonNull(known.get(claim));
        return Optional.of(Row.placeOf(claim))
                .filter(id -> Optional.ofNullable(known.get(id))
                        .filter(place -> place.article().equals(described.article()))
                        .isPresent());
    }

    private static boolean isLive(NodeId claim, Map<NodeId, KnownClaim> known) {
        KnownClaim there = known.get(claim);
        return there != null && there.live();
    }

    private static ClaimDraft retiring(ClaimDraft claim, List<NodeId> supersedes, List<NodeId> retracts) {
        return new ClaimDraft(
                claim.id(),
                claim.subject(),
                claim.stance(),
                claim.amount(),
                claim.stated(),
                claim.article(),
                claim.passage(),
                claim.assertedBy(),
                claim.worded(),
                claim.copiedFrom(),
                claim.computedFrom(),
                supersedes,
                retracts,
                claim.method(),
                claim.extractor(),
                claim.review(),
                claim.reviewedBy(),
                claim.note(),
                claim.reviewReason(),
                claim.score(),
                claim.line());
    }
}
