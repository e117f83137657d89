package io.monazite.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.graph.CheckFinding;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.GraphLoads;
import io.monazite.graph.KnownClaim;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.LoadStart;
import io.monazite.graph.MatchDecision;
import io.monazite.graph.Merging;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Staging;
import io.monazite.graph.StandIn;
import io.monazite.graph.Version;
import io.monazite.graph.Withdrawal;

/// A graph that only remembers, and insists on the order that the contract of a load asks for.
final class GraphInMemory implements GraphLoads {

    final Map<NodeId, SourceDraft> sources = new LinkedHashMap<>();
    final Map<NodeId, ClaimDraft> claims = new LinkedHashMap<>();
    final Set<NodeId> entities = new HashSet<>();
    final Set<NodeId> retired = new HashSet<>();
    final List<LoadCounts> commits = new ArrayList<>();
    final List<CheckFinding> findings = new ArrayList<>();

    /// Called whenever a load is checked.
    Runnable onCheck = () -> {};

    final TrailInMemory trail = new TrailInMemory();
    int begun;

    @Override
    public Staging begin(LoadStart start) {
        begun++;
        return new Staged();
    }

    @Override
    public Optional<LoadCounts> committed(String checksum, @Nullable String kind) {
        return Optional.empty();
    }

    @Override
    public List<CheckFinding> check() {
        return findings;
    }

    private final class Staged implements Staging {

        private final Map<NodeId, SourceDraft> newSources = new LinkedHashMap<>();
        private final Map<NodeId, ClaimDraft> newClaims = new LinkedHashMap<>();
        private final Set<NodeId> newEntities = new HashSet<>();
        private final Set<NodeId> newRetired = new HashSet<>();

        @Override
        public long sequence() {
            return commits.size() + 1L;
        }

        @Override
        public Set<NodeId> missing(Collection<NodeId> ids) {
            return ids.stream().filter(id -> !isThere(id)).collect(Collectors.toSet());
        }

        private boolean isThere(NodeId id) {
            return source(id) != null || claim(id) != null || entities.contains(id) || newEntities.contains(id);
        }

        private @Nullable SourceDraft source(NodeId id) {
            SourceDraft staged = newSources.get(id);
            return staged == null ? sources.get(id) : staged;
        }

        private @Nullable ClaimDraft claim(NodeId id) {
            ClaimDraft staged = newClaims.get(id);
            return staged == null ? claims.get(id) : staged;
        }

        private @Nullable NodeId publisher(NodeId article) {
            SourceDraft source = source(article);
            return source == null ? null : source.publisher();
        }

        @Override
        public Map<NodeId, KnownClaim> claims(Collection<NodeId> ids) {
            Map<NodeId, KnownClaim> known = new HashMap<>();
            for (NodeId id : ids) {
                ClaimDraft claim = claim(id);
                if (claim != null) {
                    boolean live = !retired.contains(id) && !newRetired.contains(id);
                    NodeId publisher = publisher(claim.article());
                    known.put(id, new KnownClaim(ContentDigest.of(claim), claim.article(), publisher, live));
                }
            }
            return known;
        }

        @Override
        public Map<NodeId, List<NodeId>> heirs(Collection<NodeId> ids) {
            Map<NodeId, List<NodeId>> heirs = new HashMap<>();
            ids.stream().filter(retired::contains).forEach(id -> heirs.put(id, liveAfter(id)));
            return heirs;
        }

        private List<NodeId> liveAfter(NodeId id) {
            return claims.values().stream()
                    .filter(by -> by.supersedes().contains(id))
                    .flatMap(by -> retired.contains(by.id()) ? liveAfter(by.id()).stream() : Stream.of(by.id()))
                    .distinct()
                    .toList();
        }

        @Override
        public Map<NodeId, String> sources(Collection<NodeId> ids) {
            Map<NodeId, String> digests = new HashMap<>();
            for (NodeId id : ids) {
                SourceDraft source = source(id);
                if (source != null) {
                    digests.put(id, ContentDigest.of(source));
                }
            }
            return digests;
        }

        @Override
        public Map<NodeId, NodeId> publishers(Collection<NodeId> articles) {
            Map<NodeId, NodeId> publishers = new HashMap<>();
            for (NodeId article : articles) {
                NodeId publisher = publisher(article);
                if (publisher != null) {
                    publishers.put(article, publisher);
                }
            }
            return publishers;
        }

        @Override
        public void writeSources(List<SourceDraft> drafts) {
            drafts.forEach(draft -> {
                NodeId publisher = draft.publisher();
                require(publisher == null || isThere(publisher), draft);
                newSources.put(draft.id(), draft);
            });
        }

        @Override
        public void writeEntities(Collection<NodeId> ids) {
            newEntities.addAll(ids);
        }

        @Override
        public void writeClaims(List<ClaimDraft> drafts) {
            for (ClaimDraft draft : drafts) {
                require(isThere(draft.article()) && claim(draft.id()) == null, draft);
                if (draft.subject() instanceof ClaimDraft.OfFact fact) {
                    fact.fact().key().ends().forEach(end -> require(isThere(end.node()), end));
                }
                newClaims.put(draft.id(), draft);
            }
        }

        @Override
        public void linkClaims(List<ClaimDraft> drafts) {
            for (ClaimDraft draft : drafts) {
                draft.copiedFrom().forEach(id -> require(isThere(id), id));
                draft.computedFrom().forEach(id -> require(isThere(id), id));
                newRetired.addAll(draft.supersedes());
                newRetired.addAll(draft.retracts());
            }
        }

        @Override
        public void retireHeirs(List<ClaimDraft> drafts) {
            drafts.forEach(draft -> {
                newRetired.addAll(draft.supersedes());
                newRetired.addAll(draft.retracts());
            });
        }

        @Override
        public void withdraw(List<Withdrawal> withdrawals) {
            withdrawals.forEach(withdrawal -> newRetired.add(withdrawal.claim()));
        }

        @Override
        public Merging merging() {
            return new NothingMerged();
        }

        @Override
        public void describe() {
            require(!newSources.isEmpty() || !newClaims.isEmpty() || !newRetired.isEmpty(), "a load without anything");
        }

        @Override
        public List<CheckFinding> check() {
            onCheck.run();
            return findings;
        }

        @Override
        public Version commit(LoadCounts counts) {
            sources.putAll(newSources);
            claims.putAll(newClaims);
            entities.addAll(newEntities);
            retired.addAll(newRetired);
            commits.add(counts);
            return new Version(commits.size(), ContentDigest.EMPTY, Instant.EPOCH);
        }

        @Override
        public void close() {
            newSources.clear();
            newClaims.clear();
        }

        private void require(boolean holds, Object what) {
            if (!holds) {
                throw new AssertionError("written out of order: " + what);
            }
        }
    }

    /// No two entities of this graph are one, and no load makes them so.
    private static final class NothingMerged implements Merging {

        @Override
        public List<MatchDecision> decisions() {
            return List.of();
        }

        @Override
        public List<ClaimDraft> claimsOf(NodeId entity) {
            throw new AssertionError("a load merged " + entity);
        }

        @Override
        public Map<NodeId, NodeId> standIns(Collection<NodeId> claims) {
            return Map.of();
        }

        @Override
        public void write(List<StandIn> standIns) {
            throw new AssertionError("a load merged " + standIns);
        }

        @Override
        public void decide(MatchDecision decision) {
            throw new AssertionError("a load decided " + decision);
        }

        @Override
        public void end(MatchDecision decision) {
            throw new AssertionError("a load took back " + decision);
        }

        @Override
        public List<StoodInFor> stoodInFor(MatchDecision merge) {
            return List.of();
        }

        @Override
        public List<ClaimDraft> saidSince(MatchDecision merge) {
            return List.of();
        }

        @Override
        public void undo(Set<NodeId> standIns) {
            throw new AssertionError("a load took back " + standIns);
        }

        @Override
        public void restore(Set<NodeId> claims) {
            throw new AssertionError("a load restored " + claims);
        }
    }
}
