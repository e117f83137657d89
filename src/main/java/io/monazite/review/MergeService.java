package io.monazite.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.CheckFinding;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.GraphLoads;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.LoadStart;
import io.monazite.graph.MatchDecision;
import io.monazite.graph.Merges;
import io.monazite.graph.Merging;
import io.monazite.graph.Staging;
import io.monazite.graph.StandIn;
import io.monazite.graph.StandingIn;
import io.monazite.graph.Version;

/// Decides on entities that may be one: makes them one, or says that they are two, and takes that back. Each decision
/// is a load of its own, seen whole or not at all, with its time: whoever asks as of before gets what was known then.
///
/// To merge is to let other claims stand in for those about the entity that goes ([StandIn]). To undo it is to end
/// these and to let those count again, so that nothing is left of it but the record.
@ApplicationScoped
public class MergeService {

    private static final Set<NodeKind> KINDS = Set.of(NodeKind.COMPANY, NodeKind.DEPOSIT, NodeKind.FACILITY);
    private static final int DIGITS_OF_ID = 24;

    private final GraphLoads loads;

    MergeService(GraphLoads loads) {
        this.loads = loads;
    }

    /// What somebody asks for.
    ///
    /// @param entity the one; where they are one, it goes
    /// @param other the other; where they are one, it remains
    /// @param by who decides
    public record Request(
            NodeId entity, NodeId other, @Nullable String reason, String by) {}

    /// What became of it.
    ///
    /// @param decision that was taken, or taken back
    /// @param claims how many claims it moved
    public record Done(MatchDecision decision, long claims) {}

    /// Makes two entities one.
    ///
    /// @throws ReviewException where they cannot be
    public Done accept(Request request) {
        return inLoad("merge by " + request.by(), work -> merged(request, work));
    }

    /// The same where nobody ever decided on the two.
    ///
    /// @throws ReviewException where they cannot be one, or somebody decided on them, also if that was taken back
    public Done join(Request request) {
        return inLoad("merge by " + request.by(), work -> {
            if (work.merging().decisions().stream()
                    .anyMatch(before -> before.isAbout(request.entity(), request.other()))) {
                throw new ReviewException(
                        "somebody decided on %s and %s before".formatted(request.entity(), request.other()));
            }
            return merged(request, work);
        });
    }

    private static Done merged(Request request, Work work) {
        Merges merges = work.merges();
        requireTwo(request, merges);
        work.requireThere(request.entity());
        work.requireThere(request.other());
        merges.decisions().stream()
                .filter(apart -> !apart.same() && apart.isAbout(request.entity(), request.other()))
                .forEach(work.merging()::end);
        List<ClaimDraft> claims = work.merging().claimsOf(request.entity());
        MatchDecision decision = work.decide(request, true);
        return new Done(decision, work.standIn(claims));
    }

    /// Says that two entities are two, so that nobody is asked again.
    ///
    /// @throws ReviewException where they are one, or that was said before
    public Done reject(Request request) {
        return inLoad("match rejected by " + request.by(), work -> {
            requireTwo(request, work.merges());
            work.requireThere(request.entity());
            work.requireThere(request.other());
            if (work.merges().areApart(request.entity(), request.other())) {
                throw new ReviewException(
                        "%s and %s are two by decision already".formatted(request.entity(), request.other()));
            }
            return new Done(work.decide(request, false), 0);
        });
    }

    /// Takes a merge back. What came since under the old id goes with it; what came under the other one stays there.
    ///
    /// @param entity the old id
    /// @param by who decides
    /// @throws ReviewException where it was not merged, or what it was merged into was itself merged later
    public Done undo(NodeId entity, String by) {
        return inLoad("merge undone by " + by, work -> {
            MatchDecision merge = work.merges()
                    .of(entity)
                    .orElseThrow(() -> new ReviewException(entity + " is not merged into another: see mergedFrom"));
            work.merges().of(merge.other()).ifPresent(later -> {
                throw new ReviewException(
                        "%s was itself merged into %s: undo that first".formatted(merge.other(), later.other()));
            });
            return new Done(merge, work.undo(merge));
        });
    }

    private static void requireTwo(Request request, Merges merges) {
        NodeId entity = request.entity();
        NodeId other = request.other();
        if (entity.equals(other)) {
            throw new ReviewException("%s is one already: name two".formatted(entity));
        }
        if (entity.kind() != other.kind() || !KINDS.contains(entity.kind())) {
            throw new ReviewException("%s and %s cannot be one: name two companies, two deposits or two facilities"
                    .formatted(entity, other));
        }
        for (NodeId each : List.of(entity, other)) {
            merges.of(each).ifPresent(before -> {
                throw new ReviewException(
                        "%s was merged into %s: name that, or undo it first".formatted(each, merges.heir(each)));
            });
        }
    }

    private synchronized Done inLoad(String cause, Function<Work, Done> act) {
        String checksum = ContentDigest.hash(cause, System.nanoTime());
        try (Staging staging = loads.begin(new LoadStart(cause, null, 0, checksum, null))) {
            Done done = act.apply(new Work(staging));
            staging.describe();
            List<CheckFinding> findings = staging.check();
            if (!findings.isEmpty()) {
                throw new ReviewException("nothing was changed: " + findings.getFirst());
            }
            Version version = staging.commit(new LoadCounts(0, 0, done.claims(), 0, done.claims(), 0));
            return new Done(dated(done.decision(), version), done.claims());
        }
    }

    private static MatchDecision dated(MatchDecision decision, Version version) {
        return decision.decidedAt() != null
                ? decision
                : new MatchDecision(
                        decision.id(),
                        decision.entity(),
                        decision.other(),
                        decision.same(),
                        decision.by(),
                        decision.reason(),
                        decision.since(),
                        decision.until(),
                        version.recordedAt());
    }

    /// One decision while it is carried out.
    private record Work(Staging staging) {

        Merging merging() {
            return staging.merging();
        }

        Merges merges() {
            return Merges.at(merging().decisions(), staging.sequence());
        }

        void requireThere(NodeId entity) {
            boolean described = merging().claimsOf(entity).stream()
                    .anyMatch(claim -> claim.subject().id().equals(entity));
            if (!described) {
                throw new ReviewException("there is no " + entity);
            }
        }

        MatchDecision decide(Request request, boolean same) {
            long before = merging().decisions().stream()
                    .filter(decision -> decision.entity().equals(request.entity()))
                    .count();
            MatchDecision decision = new MatchDecision(
                    "%s/%d".formatted(request.entity(), before + 1),
                    request.entity(),
                    request.other(),
                    same,
                    request.by(),
                    request.reason(),
                    staging.sequence(),
                    null,
                    null);
            merging().decide(decision);
            return decision;
        }

        int standIn(List<ClaimDraft> claims) {
            StandingIn standingIn = new StandingIn(merging(), merges());
            claims.stream()
                    .map(standingIn::problem)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(problem -> {
                        throw new ReviewException(problem);
                    });
            return standingIn.take(claims);
        }

        /// Other merges may hold of a claim that this one had moved: then these move it alone.
        int undo(MatchDecision merge) {
            List<Merging.StoodInFor> stoodIn = merging().stoodInFor(merge);
            List<ClaimDraft> since = merging().saidSince(merge);
            merging().end(merge);
            StandingIn others = new StandingIn(
                    merging(), Merges.at(withoutEnded(merging().decisions(), merge), staging.sequence()));
            merging().undo(stoodIn.stream().map(Merging.StoodInFor::standIn).collect(Collectors.toSet()));
            Map<NodeId, ClaimDraft> back = new LinkedHashMap<>();
            stoodIn.forEach(each -> back.put(each.claim().id(), each.claim()));
            Set<NodeId> restored = new HashSet<>();
            back.values().stream().filter(claim -> !others.concerns(claim)).forEach(claim -> restored.add(claim.id()));
            merging().restore(restored);
            others.take(List.copyOf(back.values()));
            putBack(merge, since);
            return back.size() + since.size();
        }

        /// What was said instead of what stood in is said of the entity that is there again.
        private void putBack(MatchDecision merge, Collection<ClaimDraft> since) {
            List<ClaimDraft> drafts = since.stream()
                    .map(claim -> claim.as(
                            new NodeId(
                                    NodeKind.CLAIM,
                                    ContentDigest.hash(claim.id(), "undone", merge.id())
                                            .substring(0, DIGITS_OF_ID)),
                            StandIn.renamed(claim.subject(), merge.other(), merge.entity()),
                            claim.copiedFrom(),
                            claim.computedFrom(),
                            List.of(claim.id())))
                    .toList();
            if (!drafts.isEmpty()) {
                staging.writeClaims(drafts);
                staging.linkClaims(drafts);
            }
        }

        private static List<MatchDecision> withoutEnded(List<MatchDecision> all, MatchDecision ended) {
            return all.stream()
                    .filter(decision -> !decision.id().equals(ended.id()))
                    .toList();
        }
    }
}
