package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.summary.ProfiledPlan;

import io.monazite.graph.Version;
import io.monazite.synthetic.Certainty;
import io.monazite.synthetic.Size;
import io.monazite.synthetic.SyntheticMarket;
import io.monazite.testsupport.TestNeo4j;

/// What each read costs the database on a market of 500 companies and 3,000 flows, in hits of its store, and by which
/// plan: a change that makes a statement dearer by more than a tenth is refused, unless it is accepted on purpose (see
/// CONTRIBUTING). Hits do not depend on the machine; they do on the release of the server.
class StatementCostIT {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/statement-costs.md");
    private static final Pattern ENTRY =
            Pattern.compile("^## (\\S+)\\n\\n(\\d+) rows, (\\d+) hits\\n", Pattern.MULTILINE);
    private static final double MOST = 1.1;
    private static final int SEED = 2024;

    private static final CypherLibrary LIBRARY = new CypherLibrary();
    private static final Pattern FILTERED = Pattern.compile(
            "(ENTITIES|SUPPLIES|ARTICLES)_(BY_\\w+_)?(A|DE)SCENDING|COUNT_(ENTITIES|SUPPLIES|ARTICLES)");

    /// What the server says of a name that it never met (GQLSTATUS), and what makes it known.
    private static final Map<String, String> UNKNOWN = Map.of(
            "01N50", "db.createLabel",
            "01N51", "db.createRelationshipType",
            "01N52", "db.createProperty");

    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    private static ReadExamples examples;
    private static FilterExamples filters;

    /// @param plan the operators, each indented below the one that takes its rows
    private record Cost(long rows, long hits, String plan) {}

    @BeforeAll
    static void write() {
        new SmallGraph();
        SyntheticMarket market = SyntheticMarket.of(Size.XS, SEED, Certainty.EXACT);
        Version version = new SyntheticStore(TestNeo4j.driver(), market, SEED).write();
        examples = new ReadExamples(version);
        filters = new FilterExamples(version, examples);
        reads().map(StatementCostIT::text).forEach(StatementCostIT::makeNamesKnown);
        filters.all()
                .values()
                .forEach(example -> makeNamesKnown(LIBRARY.text(example.statement(), example.composed())));
        // Plans go by what the server knows of its indexes.
        TestNeo4j.driver().executableQuery("CALL db.awaitIndexes()").execute();
        TestNeo4j.driver().executableQuery("CALL db.prepareForReplanning()").execute();
    }

    @Test
    void noReadCostsMoreThanItDid() throws IOException {
        Map<String, Cost> costs = new TreeMap<>();
        reads().forEach(statement -> costs.put(statement.name(), cost(statement)));
        filters.all().forEach((name, example) -> costs.put(name, cost(example)));
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(GOLDEN, told(costs));
        }
        Map<String, long[]> known = new TreeMap<>();
        ENTRY.matcher(Files.readString(GOLDEN))
                .results()
                .forEach(entry -> known.put(
                        entry.group(1), new long[] {Long.parseLong(entry.group(2)), Long.parseLong(entry.group(3))}));
        assertThat(known.keySet())
                .as("the statements in %s", GOLDEN)
                .containsExactlyInAnyOrderElementsOf(costs.keySet());
        assertThat(costs).allSatisfy((name, cost) -> {
            long[] golden = known.getOrDefault(name, new long[2]);
            assertThat(cost.rows()).as("rows of %s", name).isEqualTo(golden[0]);
            assertThat(cost.hits())
                    .as("hits of %s (%d are known), by this plan:%n%s", name, golden[1], cost.plan())
                    .isLessThanOrEqualTo((long) (golden[1] * MOST));
        });
    }

    /// All but those that have no text without an order.
    private static Stream<Statement> reads() {
        return Statement.in(Statement.Folder.READ).stream()
                .filter(statement -> !statement.name().endsWith("_IN_ORDER"));
    }

    private static Cost cost(Statement statement) {
        return FILTERED.matcher(statement.name()).matches()
                ? cost(filters.plain(statement))
                : cost(LIBRARY.text(statement, examples.parameters(statement)), examples.parameters(statement));
    }

    private static Cost cost(FilterExamples.Example example) {
        return cost(
                LIBRARY.text(example.statement(), example.composed()),
                example.composed().parameters());
    }

    private static String text(Statement statement) {
        return FILTERED.matcher(statement.name()).matches()
                ? LIBRARY.text(statement, filters.plain(statement).composed())
                : LIBRARY.text(statement, examples.parameters(statement));
    }

    /// A name that the database never met costs a look each time, so that hits would depend on which tests ran before.
    private static void makeNamesKnown(String text) {
        TestNeo4j.driver()
                .executableQuery("EXPLAIN " + text)
                .execute()
                .summary()
                .gqlStatusObjects()
                .forEach(status -> {
                    String procedure = UNKNOWN.get(status.gqlStatus());
                    if (procedure != null) {
                        Matcher name = NAMED.matcher(status.statusDescription());
                        assertThat(name.find()).as(status.statusDescription()).isTrue();
                        TestNeo4j.driver()
                                .executableQuery("CALL " + procedure + "($name)")
                                .withParameters(Map.of("name", name.group(1)))
                                .execute();
                    }
                });
    }

    private static Cost cost(String text, Map<String, Object> parameters) {
        ProfiledPlan plan = TestNeo4j.driver()
                .executableQuery("PROFILE " + text)
                .withParameters(parameters)
                .execute()
                .summary()
                .profile();
        return new Cost(
                plan.records(),
                hits(plan),
                String.join("\n", operators(plan, "").toList()));
    }

    private static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(StatementCostIT::hits).sum();
    }

    private static Stream<String> operators(ProfiledPlan plan, String indent) {
        String own = "%s%s: %d rows, %d hits".formatted(indent, plan.operatorType(), plan.records(), plan.dbHits());
        return Stream.concat(
                Stream.of(own.replace("@neo4j", "")),
                plan.children().stream().flatMap(child -> operators(child, indent + "  ")));
    }

    private static String told(Map<String, Cost> costs) {
        StringBuilder text = new StringBuilder("""
                # What reads cost

                Rows, and hits of the database's store, of each statement on a made market of 500 companies and
                3,000 flows, with the parameters of `ReadExamples` and the filters of `FilterExamples` (named after the
                stroke), and the plan by which they come. Written by `StatementCostIT`.
                """);
        costs.forEach((name, cost) -> text.append("\n## %s\n\n%d rows, %d hits\n\n```\n%s\n```\n"
                .formatted(name, cost.rows(), cost.hits(), cost.plan())));
        return text.toString();
    }

    /// Pages cost no more because there is more to turn over.
    @Test
    void aPageIsReadFromTheIndexAndNotSorted() {
        List<Statement> pages = reads().filter(
                        statement -> FILTERED.matcher(statement.name()).matches()
                                && !statement.name().startsWith("COUNT"))
                .toList();
        assertThat(pages).hasSize(8).allSatisfy(statement -> {
            Cost cost = cost(statement);
            assertThat(cost.rows()).isEqualTo(ReadExamples.LIMIT);
            assertThat(cost.plan()).doesNotContain("Sort").doesNotContain("Top");
        });
    }
}
