package io.monazite.graph.neo4j;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.CheckFinding;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.GraphException;
import io.monazite.graph.KnownClaim;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.Merges;
import io.monazite.graph.Merging;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Staging;
import io.monazite.graph.Version;
import io.monazite.graph.Withdrawal;

/// One load being staged in Neo4j, under its sequence number. Every batch is a transaction that renews the hold, and
/// comes to nothing where it is lost. Claims are written behind: while they are, the next ones are looked up.
final class Neo4jStaging implements Staging {

    private static final Logger LOG = Logger.getLogger(Neo4jStaging.class);

    /// How many ids are remembered that exist: some 20 MB of them.
    private static final int MOST_REMEMBERED = 100_000;

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(Neo4jGraphLoads.HOLD_SECONDS / 3);

    private final Statements statements;
    private final CurrentVersion current;
    private final Checks checks;
    private final Leftovers leftovers;
    private final String holder;
    private final long sequence;
    private final WrittenBehind behind = new WrittenBehind();
    private final Set<NodeId> there = new HashSet<>();
    private final Renewed hold = new Renewed(RENEWED_EVERY, () -> nowInHold(writing -> {}));
    private boolean committed;

    Neo4jStaging(
            Statements statements,
            CurrentVersion current,
            Checks checks,
            Leftovers leftovers,
            String holder,
            long sequence) {
        this.statements = statements;
        this.current = current;
        this.checks = checks;
        this.leftovers = leftovers;
        this.holder = holder;
        this.sequence = sequence;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public Set<NodeId> missing(Collection<NodeId> ids) {
        Set<NodeId> missing = new HashSet<>(ids);
        behind.removeBrought(missing);
        missing.removeAll(there);
        if (missing.isEmpty()) {
            return missing;
        }
        List<NodeId> asked = List.copyOf(missing);
        statements
                .read(
                        Statement.EXISTING,
                        Map.of(
                                "subjects", texts(asked, NodeKind.Family.ENTITY, NodeKind.Family.FACT),
                                "articles", texts(asked, NodeKind.ARTICLE),
                                "publishers", texts(asked, NodeKind.PUBLISHER),
                                "claims", texts(asked, NodeKind.CLAIM)),
                        Neo4jStaging::id)
                .forEach(missing::remove);
        remember(asked, missing);
        return missing;
    }

    /// What is there stays so: a load is asked for the same companies and articles again and again.
    private void remember(List<NodeId> asked, Set<NodeId> missing) {
        if (there.size() + asked.size() > MOST_REMEMBERED) {
            there.clear();
        }
        asked.stream().filter(id -> !missing.contains(id)).forEach(there::add);
    }

    @Override
    public Map<NodeId, KnownClaim> claims(Collection<NodeId> ids) {
        if (behind.bringsAnyOf(ids)) {
            behind.settle();
        }
        if (!behind.isUnderWay()) {
            // A load that finds nothing new for a long time writes nothing, and must not be taken for dead.
            inHold(writing -> {});
        }
        return statements
                .read(
                        Statement.KNOWN_CLAIMS,
                        Map.of("ids", texts(ids, NodeKind.CLAIM)),
                        row -> Map.entry(id(row), known(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<NodeId, List<NodeId>> heirs(Collection<NodeId> claims) {
        return new Succession(statements, sequence - 1).heirs(claims);
    }

    @Override
    public Map<NodeId, String> sources(Collection<NodeId> ids) {
        return statements
                .read(
                        Statement.KNOWN_SOURCES,
                        Map.of(
                                "articles", texts(ids, NodeKind.ARTICLE),
                                "publishers", texts(ids, NodeKind.PUBLISHER)),
                        row -> Map.entry(id(row), row.get("digest").asString()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<NodeId, NodeId> publishers(Collection<NodeId> articles) {
        return statements
                .read(
                        Statement.PUBLISHERS_OF_ARTICLES,
                        Map.of("ids", texts(articles, NodeKind.ARTICLE)),
                        row -> Map.entry(
                                id(row), NodeId.parse(row.get("publisher").asString())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void writeSources(List<SourceDraft> sources) {
        Map<NodeKind, List<Map<String, Object>>> rows = sources.stream()
                .collect(Collectors.groupingBy(
                        source -> source.id().kind(), Collectors.mapping(Drafts::source, Collectors.toList())));
        write(Statement.WRITE_PUBLISHERS, rows.getOrDefault(NodeKind.PUBLISHER, List.of()));
        write(Statement.WRITE_ARTICLES, rows.getOrDefault(NodeKind.ARTICLE, List.of()));
    }

    @Override
    public void writeEntities(Collection<NodeId> entities) {
        write(
                Statement.WRITE_ENTITIES,
                entities.stream().distinct().map(Drafts::entity).toList());
    }

    @Override
    public void writeClaims(List<ClaimDraft> claims) {
        NewClaims rows = new NewClaims(claims, sequence);
        Set<NodeId> brings = claims.stream()
                .flatMap(claim -> Stream.of(claim.id(), claim.subject().id()))
                .filter(id -> id.kind().family() != NodeKind.Family.ENTITY)
                .collect(Collectors.toSet());
        Set<NodeId> needs = claims.stream()
                .flatMap(claim -> Stream.concat(
                        Stream.of(claim.id(), claim.article()), claim.subject().nodes()))
                .collect(Collectors.toSet());
        behind.begin(brings, needs, () -> hold.during(() -> writeBehind(rows)));
    }

    /// The hold is looked at last: whoever has renewed it has the data set for himself until his batch is committed,
    /// and meanwhile the next one can be written.
    private long writeBehind(NewClaims rows) {
        return statements.write(writing -> {
            keepTold(writing, rows.write(writing).stream());
            leftovers.requireHold(writing);
            return sequence;
        });
    }

    @Override
    public void linkClaims(List<ClaimDraft> claims) {
        inHold(writing -> {
            link(writing, Statement.WRITE_COPIED_FROM, claims, ClaimDraft::copiedFrom, false);
            link(writing, Statement.WRITE_COMPUTED_FROM, claims, ClaimDraft::computedFrom, false);
            retire(writing, claims, false);
        });
    }

    @Override
    public void retireHeirs(List<ClaimDraft> claims) {
        inHold(writing -> retire(writing, claims, true));
    }

    private void retire(Statements.Writing writing, List<ClaimDraft> claims, boolean heirs) {
        link(writing, Statement.WRITE_SUPERSEDES, claims, ClaimDraft::supersedes, heirs);
        link(writing, Statement.WRITE_RETRACTS, claims, ClaimDraft::retracts, heirs);
        keepTold(
                writing,
                claims.stream()
                        .flatMap(claim -> Stream.concat(claim.supersedes().stream(), claim.retracts().stream())));
    }

    @Override
    public void withdraw(List<Withdrawal> withdrawals) {
        inHold(writing -> {
            writing.run(Statement.WRITE_WITHDRAWALS, rows(withdrawals.stream().map(Drafts::withdrawal)));
            keepTold(writing, withdrawals.stream().map(Withdrawal::claim));
        });
    }

    @Override
    public Merging merging() {
        behind.settle();
        return new Neo4jMerging(statements, sequence, this::inHold);
    }

    @Override
    public void describe() {
        Merges merges = Merges.at(merging().decisions(), sequence);
        new Descriptions(statements, sequence, merges)
                .forEachBatch(profiles -> write(Statement.WRITE_PROFILES, profiles));
    }

    @Override
    public List<CheckFinding> check() {
        behind.settle();
        return hold.during(() -> checks.between(sequence, sequence));
    }

    @Override
    public Version commit(LoadCounts counts) {
        behind.settle();
        String digest =
                hold.during(() -> Digests.after(statements, current.read().digest(), sequence));
        List<Record> rows = statements.write(writing -> writing.run(
                Statement.COMMIT_LOAD,
                Map.of("holder", holder, "sequence", sequence, "digest", digest, "counts", map(counts))));
        if (rows.isEmpty()) {
            throw new GraphException.LoadLost("another load took the place of this one; nothing of it was kept");
        }
        committed = true;
        Record row = rows.getFirst();
        Version version = new Version(sequence, digest, Rows.instant(row.get("recordedAt"), Instant.EPOCH));
        current.tell(version, Rows.instant(row.get("matchedAt"), Instant.EPOCH));
        return version;
    }

    @Override
    public void close() {
        behind.close();
        if (committed) {
            return;
        }
        try {
            leftovers.discard(sequence - 1);
            leftovers.release();
        } catch (GraphException.LoadLost e) {
            // Whoever took the hold has cleared it away.
            LOG.debugf("nothing to discard of load %d: %s", sequence, e.getMessage());
        }
    }

    private void write(Statement statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            inHold(writing -> writing.run(statement, Map.of("rows", rows, "sequence", sequence)));
        }
    }

    private void inHold(Consumer<Statements.Writing> work) {
        behind.settle();
        nowInHold(work);
    }

    private void nowInHold(Consumer<Statements.Writing> work) {
        statements.write(writing -> {
            leftovers.requireHold(writing);
            work.accept(writing);
            return sequence;
        });
    }

    private void link(
            Statements.Writing writing,
            Statement statement,
            List<ClaimDraft> claims,
            Function<ClaimDraft, List<NodeId>> others,
            boolean heirs) {
        Map<String, Object> marked = heirs ? Map.of("heir", true) : Map.of();
        List<Map<String, Object>> links = claims.stream()
                .flatMap(claim -> others.apply(claim).stream().map(other -> linked(claim.id(), other, marked)))
                .toList();
        if (!links.isEmpty()) {
            writing.run(statement, Map.of("rows", links, "sequence", sequence));
        }
    }

    private static Map<String, Object> linked(NodeId from, NodeId to, Map<String, Object> marked) {
        Map<String, Object> link = new HashMap<>(marked);
        link.put("from", from.toString());
        link.put("to", to.toString());
        return link;
    }

    private void keepTold(Statements.Writing writing, Stream<NodeId> changed) {
        keepTold(writing, changed, sequence);
    }

    /// Keeps with supplies what their live claims say alike.
    ///
    /// @param changed claims that became live, or are live no longer
    static void keepTold(Statements.Writing writing, Stream<NodeId> changed, long sequence) {
        List<String> claims = changed.map(NodeId::toString).distinct().toList();
        if (!claims.isEmpty()) {
            writing.run(
                    Statement.WRITE_TOLD,
                    Parameters.at(sequence).put("claims", claims).map());
        }
    }

    private Map<String, Object> rows(Stream<Map<String, Object>> rows) {
        return Map.of("rows", rows.toList(), "sequence", sequence);
    }

    static Map<String, Object> map(LoadCounts counts) {
        return Map.of(
                "rowsRead", counts.rowsRead(),
                "sourcesNew", counts.sourcesNew(),
                "claimsNew", counts.claimsNew(),
                "claimsUnchanged", counts.claimsUnchanged(),
                "claimsRetired", counts.claimsRetired(),
                "rowsRefused", counts.rowsRefused());
    }

    private static KnownClaim known(Record row) {
        Value publisher = row.get("publisher");
        return new KnownClaim(
                row.get("digest").asString(),
                NodeId.parse(row.get("article").asString()),
                publisher.isNull() ? null : NodeId.parse(publisher.asString()),
                row.get("live").asBoolean());
    }

    private static NodeId id(Record row) {
        return NodeId.parse(row.get("id").asString());
    }

    private static List<String> texts(Collection<NodeId> ids, NodeKind kind) {
        return ids.stream()
                .filter(id -> id.kind() == kind)
                .map(NodeId::toString)
                .toList();
    }

    private static List<String> texts(Collection<NodeId> ids, NodeKind.Family... families) {
        return ids.stream()
                .filter(id -> List.of(families).contains(id.kind().family()))
                .map(NodeId::toString)
                .toList();
    }
}
