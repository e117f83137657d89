package io.monazite.graph.neo4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.graph.CheckFinding;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.LoadStart;
import io.monazite.graph.Staging;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.graph.WholeGraph;
import io.monazite.synthetic.SyntheticMarket;

/// Writes a synthetic market into the database of a service as one load. What there is much of is created by statements
/// of its own, since everything is new; all else, the checks and the commit are the service's, so that the service sees
/// a version like any other.
public final class SyntheticStore {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BATCH = 2000;

    private final Driver driver;
    private final SyntheticMarket market;
    private final Evidence evidence;
    private final Statements statements;
    private final CurrentVersion current;

    /// @param seed of what the sources say
    public SyntheticStore(Driver driver, SyntheticMarket market, long seed) {
        this.driver = driver;
        this.market = market;
        this.evidence = new Evidence(market, seed);
        this.statements = new Statements(driver, PATIENCE, PATIENCE);
        this.current = new CurrentVersion(statements, _ -> {});
    }

    /// The graph as the service reads it.
    public SupplyGraph graph() {
        return new Neo4jSupplyGraph(statements, current);
    }

    /// The graph as the service reads it as a whole.
    public WholeGraph whole() {
        return new Neo4jWholeGraph(statements);
    }

    /// What a search sends to the full-text index.
    public static String fullTextQuery(String text) {
        return SearchText.query(text);
    }

    /// The name by which an entity stands in lists in the order of names.
    public static String sortName(String name, String id) {
        return Drafts.sortName(new Entity(NodeId.parse(id), Map.of("name", name)));
    }

    /// Writes everything into a graph with nothing but a schema.
    ///
    /// @throws IllegalStateException when a check finds what breaks a promise of the graph
    public Version write() {
        Neo4jGraphLoads loads = new Neo4jGraphLoads(statements, current, new Checks(statements), PATIENCE);
        try (Staging staging =
                loads.begin(new LoadStart("benchmark", null, 0, ContentDigest.hash(market.digest()), null))) {
            long sequence = staging.sequence();
            staging.writeSources(evidence.publishers());
            batches(
                    market.size().articles(),
                    numbers -> create(
                            sequence,
                            Map.of(
                                    "create_articles",
                                    numbers.stream()
                                            .map(evidence::article)
                                            .map(Drafts::source)
                                            .toList()),
                            List.of()));
            List<ClaimDraft> small = evidence.ofPlacesAndMaterials();
            staging.writeEntities(
                    small.stream().map(claim -> claim.subject().id()).toList());
            staging.writeClaims(small);
            int companies = market.companies().size();
            batches(companies, numbers -> companies(staging, numbers));
            batches(companies, numbers -> staging.writeClaims(all(numbers, evidence::ofOwner)));
            batches(market.flows(), numbers -> flows(staging, numbers));
            staging.describe();
            List<CheckFinding> findings = staging.check();
            if (!findings.isEmpty()) {
                throw new IllegalStateException("what was written is not sound: " + findings);
            }
            return staging.commit(new LoadCounts(0, market.size().articles(), 0, 0, 0, 0));
        }
    }

    private void companies(Staging staging, List<Integer> numbers) {
        staging.writeEntities(numbers.stream().map(market.companies()::get).toList());
        List<ClaimDraft> claims = all(numbers, evidence::ofCompany);
        create(staging.sequence(), Map.of("create_locations", facts(claims)), claims);
    }

    private void flows(Staging staging, List<Integer> numbers) {
        List<ClaimDraft> claims = all(numbers, evidence::ofFlow);
        create(staging.sequence(), Map.of("create_supplies", facts(claims)), claims);
        statements.write(writing -> writing.run(
                Statement.WRITE_TOLD,
                Parameters.at(staging.sequence())
                        .put(
                                "claims",
                                claims.stream()
                                        .map(claim -> claim.id().toString())
                                        .toList())
                        .map()));
    }

    private static List<ClaimDraft> all(List<Integer> numbers, IntFunction<List<ClaimDraft>> claims) {
        return numbers.stream().flatMap(number -> claims.apply(number).stream()).toList();
    }

    private static List<Map<String, Object>> facts(Collection<ClaimDraft> claims) {
        return claims.stream()
                .flatMap(claim ->
                        claim.subject() instanceof ClaimDraft.OfFact(Fact fact) ? Stream.of(fact) : Stream.empty())
                .distinct()
                .map(Drafts::fact)
                .toList();
    }

    private static List<Map<String, Object>> copies(Collection<ClaimDraft> claims) {
        return claims.stream()
                .flatMap(claim -> claim.copiedFrom().stream()
                        .map(root -> Map.<String, Object>of("from", claim.id().toString(), "to", root.toString())))
                .toList();
    }

    /// One transaction.
    ///
    /// @param first rows by the statement that takes them; nothing that a claim names may be missing afterwards
    private void create(long sequence, Map<String, List<Map<String, Object>>> first, List<ClaimDraft> claims) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                first.forEach((statement, rows) -> run(transaction, statement, rows, sequence));
                run(
                        transaction,
                        "create_claims",
                        claims.stream().map(Drafts::claim).toList(),
                        sequence);
                run(transaction, "create_copies", copies(claims), sequence);
            });
        }
    }

    private static void run(
            TransactionContext transaction, String statement, List<Map<String, Object>> rows, long sequence) {
        if (!rows.isEmpty()) {
            transaction
                    .run(BenchmarkStatement.text(statement), Map.of("rows", rows, "sequence", sequence))
                    .consume();
        }
    }

    private static void batches(int count, Consumer<List<Integer>> write) {
        for (int first = 0; first < count; first += BATCH) {
            write.accept(new ArrayList<>(IntStream.range(first, Math.min(count, first + BATCH))
                    .boxed()
                    .toList()));
        }
    }
}
