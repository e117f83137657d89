package io.monazite.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.Merges;
import io.monazite.graph.Staging;
import io.monazite.graph.StandingIn;
import io.monazite.ingest.format.Row;

/// Brings claims in, batch by batch: those whose references are there at once; the others wait for a later round.
final class ClaimStage {

    private final Staging staging;
    private final Refusals refusals;
    private final Tally tally;
    private final RowFile toLink;
    private final LoadOptions options;
    private @Nullable Merges merges;

    /// @param toLink takes the rows that were brought in and name other claims
    ClaimStage(Staging staging, Refusals refusals, Tally tally, RowFile toLink, LoadOptions options) {
        this.staging = staging;
        this.refusals = refusals;
        this.tally = tally;
        this.toLink = toLink;
        this.options = options;
    }

    /// Takes what can be taken and hands on what has to wait.
    void take(List<RowFile.Waiting> batch, RowFile later) {
        ClaimBatch decided = decide(batch);
        decided.waiting().forEach(later::add);
        settle(decided);
    }

    /// Takes what can be taken and refuses what still names something that is not there.
    void takeLast(List<RowFile.Waiting> batch) {
        ClaimBatch decided = decide(batch);
        decided.waiting().forEach(waiting -> refusals.add(decided.whyWaiting(waiting)));
        settle(decided);
    }

    private ClaimBatch decide(List<RowFile.Waiting> batch) {
        return new ClaimBatch(batch, ClaimBatch.Known.of(batch, staging, options.warrant()), options.onlyNamed());
    }

    private void settle(ClaimBatch decided) {
        decided.refused().forEach(refusals::add);
        tally.claimsUnchanged(decided.unchanged());
        Set<NodeId> entities = new LinkedHashSet<>();
        List<ClaimDraft> claims = new ArrayList<>();
        for (RowFile.Waiting waiting : decided.taken()) {
            Row.OfClaim row = (Row.OfClaim) waiting.row();
            Optional<String> problem = problem(row);
            if (problem.isPresent()) {
                refusals.add(Verdicts.oneAtBothEnds(waiting, row, problem.get()));
                continue;
            }
            Stream.ofNullable(row.entity()).forEach(entities::add);
            claims.addAll(row.claims());
            if (row.isLinked()) {
                toLink.add(waiting);
            }
        }
        if (!claims.isEmpty()) {
            staging.writeEntities(entities);
            staging.writeClaims(claims);
            tally.claimsNew(claims.size());
            if (!merges().isEmpty()) {
                standingIn().take(claims);
            }
        }
    }

    private Optional<String> problem(Row.OfClaim row) {
        return merges().isEmpty() ? Optional.empty() : standingIn().problem(row.claim());
    }

    private StandingIn standingIn() {
        return new StandingIn(staging.merging(), merges());
    }

    /// What goes under another id since it was merged.
    private Merges merges() {
        Merges found = merges;
        if (found == null) {
            found = Merges.at(staging.merging().decisions(), staging.sequence());
            merges = found;
        }
        return found;
    }
}
