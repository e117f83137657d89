package io.monazite.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.monazite.access.Audit;
import io.monazite.domain.NodeId;
import io.monazite.graph.AuditEntry.Outcome;
import io.monazite.graph.GraphException;
import io.monazite.graph.MatchDecision;
import io.monazite.graph.MatchDecisions;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.ingest.KnownEntities;
import io.monazite.provenance.Claim;

/// Makes one what codes say to be one, whenever a state of the graph is seen for the first time: by the merge that a
/// reviewer makes, who can undo it. On what somebody decided, nothing is decided here again.
@ApplicationScoped
class SurePairs {

    /// No key can have this name.
    static final String BY = "the service itself";

    private static final Logger LOG = Logger.getLogger(SurePairs.class);

    private final SupplyGraph graph;
    private final MatchDecisions decisions;
    private final MergeService merges;
    private final Audit audit;
    private final boolean on;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Set<KnownEntities.Sure> passedOver = new HashSet<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sure-pairs").factory());

    SurePairs(
            SupplyGraph graph,
            MatchDecisions decisions,
            MergeService merges,
            Audit audit,
            @ConfigProperty(name = "monazite.matching.join", defaultValue = "true") boolean on) {
        this.graph = graph;
        this.decisions = decisions;
        this.merges = merges;
        this.audit = audit;
        this.on = on;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    void changed(@ObservesAsync Version newer) {
        if (on && !asked.getAndSet(true)) {
            try {
                thread.execute(this::look);
            } catch (RejectedExecutionException e) {
                LOG.debug("the service stops: pairs are looked for when it starts again");
            }
        }
    }

    private void look() {
        asked.set(false);
        try {
            pairs(graph.version()).forEach(this::join);
        } catch (GraphException e) {
            LOG.debugf("pairs are looked for after the next load: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("pairs that codes say to be one could not be looked for", e);
        }
    }

    private List<KnownEntities.Sure> pairs(Version version) {
        List<NodeId> sharing = decisions.sharingCodes(version);
        if (sharing.isEmpty()) {
            return List.of();
        }
        List<MatchDecision> before = decisions.all(version);
        return KnownEntities.coded(graph.entities(sharing, version).values()).sure().stream()
                .filter(pair -> !passedOver.contains(pair))
                .filter(pair -> before.stream().noneMatch(decided -> decided.isAbout(pair.one(), pair.other())))
                .toList();
    }

    private void join(KnownEntities.Sure pair) {
        MergeService.Request request = request(pair);
        String entry = audit.begin(Audit.act(
                BY,
                Set.of(),
                "acceptMatch",
                "entity: %s, into: %s, reason: %s".formatted(request.entity(), request.other(), pair.reason())));
        try {
            merges.join(request);
            audit.end(entry, Outcome.DONE, null);
        } catch (ReviewException e) {
            // It waits for a reviewer, as a proposal.
            passedOver.add(pair);
            LOG.infof("%s and %s have the %s, and stay two: %s", pair.one(), pair.other(), pair.reason(), e);
            audit.end(entry, Outcome.REFUSED, "BAD_INPUT");
        } catch (RuntimeException e) {
            audit.end(entry, Outcome.FAILED, null);
            throw e;
        }
    }

    /// The one that was known first remains.
    private MergeService.Request request(KnownEntities.Sure pair) {
        Map<NodeId, List<Claim>> said = graph.descriptions(List.of(pair.one(), pair.other()), graph.version());
        boolean oneIsOlder = !first(said, pair.one()).isAfter(first(said, pair.other()));
        NodeId remains = oneIsOlder ? pair.one() : pair.other();
        NodeId goes = oneIsOlder ? pair.other() : pair.one();
        return new MergeService.Request(goes, remains, pair.reason(), BY);
    }

    private static Instant first(Map<NodeId, List<Claim>> said, NodeId entity) {
        return said.getOrDefault(entity, List.of()).stream()
                .map(claim -> claim.record().recordedAt())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
