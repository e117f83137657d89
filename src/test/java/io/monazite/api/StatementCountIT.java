package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.neo4j.SyntheticStore;
import io.monazite.synthetic.Certainty;
import io.monazite.synthetic.Size;
import io.monazite.synthetic.SyntheticMarket;
import io.monazite.testsupport.BundledData;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.TestNeo4j;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// How many statements each canonical query sends, on graphs of some ten, a thousand and a hundred thousand nodes: one
/// for each relation or count that it selects, and no more where there is more to read. `canonical/` has the queries,
/// each with the relations that it selects; what was counted is kept in `statement-counts.md`.
@QuarkusTest
class StatementCountIT {

    private static final Path QUERIES = Path.of("src/test/resources/canonical");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/statement-counts.md");
    private static final String RELATIONS = "# relations: ";
    private static final int SEED = 2024;

    private static final String FINDS = """
            { supplies(first: 100) { nodes { id material { id }
                supplier { __typename id ... on Company { country { id } } ... on Entity { name } }
                buyer { __typename id } } }
              articles(first: 1) { nodes { id } } }""";

    /// Small enough to be counted by hand: two companies in two countries, a material, a flow and who says so.
    private static final String[] TEN = {
        "{'type':'publisher','id':'publisher:p','name':'A daily'}",
        "{'type':'article','id':'article:a','title':'A flow','publisher':'publisher:p'}",
        "{'type':'material','id':'material:m','name':'An oxide','stage':'SEPARATION','source':'article:a'}",
        "{'type':'country','id':'country:IN','name':'India','source':'article:a'}",
        "{'type':'country','id':'country:JP','name':'Japan','source':'article:a'}",
        "{'type':'company','id':'company:s','name':'Seller','country':'IN','source':'article:a'}",
        "{'type':'company','id':'company:b','name':'Buyer','country':'JP','source':'article:a'}",
        "{'type':'supply','supplier':'company:s','buyer':'company:b','material':'material:m','tonnes':10,"
                + "'period':'2024','status':'SHIPPED','basis':'GROSS','source':'article:a'}"
    };

    @Inject
    Sample sample;

    @Inject
    BundledData bundled;

    @Inject
    EmptyGraph empty;

    @Inject
    SupplyGraph graph;

    /// @param relations what it selects, each to be read by one statement at most
    private record Query(String name, String document, List<String> relations) {

        static Query of(Path file) {
            try {
                String document = Files.readString(file);
                String told = document.substring(RELATIONS.length(), document.indexOf('\n'));
                return new Query(
                        file.getFileName().toString().replace(".graphql", ""), document, List.of(told.split(", ")));
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + file, e);
            }
        }
    }

    /// The hundred thousand nodes would be in the way of whoever comes next.
    @AfterEach
    void tidy() throws InterruptedException {
        empty.require();
    }

    @Test
    void noMoreStatementsWhereThereIsMoreToRead() throws IOException, InterruptedException {
        List<Query> queries;
        try (Stream<Path> files = Files.list(QUERIES)) {
            queries = files.sorted().map(Query::of).toList();
        }
        assertThat(queries).hasSizeGreaterThanOrEqualTo(20);
        Map<String, List<Integer>> counts = new TreeMap<>();
        List<Long> nodes = new ArrayList<>();

        empty.require();
        sample.add(Stream.of(TEN).map(row -> row.replace('\'', '"')).toArray(String[]::new));
        count(queries, counts, nodes);

        bundled.require();
        count(queries, counts, nodes);

        empty.require();
        SyntheticMarket market = SyntheticMarket.of(Size.S, SEED, Certainty.EXACT);
        long written =
                new SyntheticStore(TestNeo4j.driver(), market, SEED).write().sequence();
        while (graph.version().sequence() < written) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        count(queries, counts, nodes);

        assertThat(nodes.getFirst()).isLessThan(30);
        assertThat(nodes.getLast()).isGreaterThan(100_000);
        String told = told(queries, counts, nodes);
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(GOLDEN, told);
        }
        assertThat(told).isEqualTo(Files.readString(GOLDEN));
    }

    private static void count(List<Query> queries, Map<String, List<Integer>> counts, List<Long> nodes) {
        nodes.add(TestNeo4j.driver()
                .executableQuery("MATCH (n) WHERE NOT n:SchemaStep RETURN count(n) AS nodes")
                .execute()
                .records()
                .getFirst()
                .get("nodes")
                .asLong());
        Map<String, Object> variables = variables();
        // What is made once for a version, such as the snapshot, is there when the counting begins.
        queries.forEach(query -> Sample.askAnew(query.document(), variables));
        try (SentStatements sent = new SentStatements()) {
            for (Query query : queries) {
                List<String> statements = sent.of(() -> Sample.askAnew(query.document(), variables));
                assertThat(statements)
                        .as("statements of %s, which selects %s", query.name(), query.relations())
                        .hasSizeLessThanOrEqualTo(query.relations().size());
                counts.computeIfAbsent(query.name(), _ -> new ArrayList<>()).add(statements.size());
            }
        }
    }

    /// What there is to ask about: a flow between companies, the later in the list the more likely one that others
    /// follow.
    private static Map<String, Object> variables() {
        JsonPath found = Sample.askAnew(FINDS).jsonPath();
        String flow = "data.supplies.nodes.findAll { it.supplier.__typename == 'Company' && it.supplier.country != null"
                + " && it.buyer.__typename == 'Company' }[0].";
        Map<String, Object> variables = new HashMap<>();
        variables.put("supply", found.getString(flow + "id"));
        variables.put("material", found.getString(flow + "material.id"));
        variables.put("supplier", found.getString(flow + "supplier.id"));
        variables.put("country", found.getString(flow + "supplier.country.id"));
        variables.put("buyer", found.getString(flow + "buyer.id"));
        variables.put("company", found.getString(flow + "buyer.id"));
        variables.put("text", found.getString(flow + "supplier.name"));
        variables.put("article", found.getString("data.articles.nodes[0].id"));
        return variables;
    }

    private static String told(List<Query> queries, Map<String, List<Integer>> counts, List<Long> nodes) {
        String rows = queries.stream()
                .map(query -> "| %s | %s | %d | %s |"
                        .formatted(
                                query.name(),
                                String.join(", ", query.relations()),
                                query.relations().size(),
                                counts.get(query.name()).stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" | "))))
                .collect(Collectors.joining("\n"));
        String sizes = nodes.stream().map("%,d nodes"::formatted).collect(Collectors.joining(" | "));
        return """
                # How many statements queries send

                Of each query in `canonical/`: the relations and counts that it selects, and the statements that it
                sends, which are at most as many however much there is to read. Written by `StatementCountIT`.

                | query | selects | at most | %s |
                |---|---|---:|---:|---:|---:|
                %s
                """.formatted(sizes, rows);
    }
}
