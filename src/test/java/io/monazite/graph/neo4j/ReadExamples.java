package io.monazite.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Behind;
import io.monazite.graph.Version;
import io.monazite.testsupport.TestNeo4j;

/// Parameters with which each read finds something in the graph of the tests.
final class ReadExamples {

    static final int LIMIT = 21;

    private static final int ALL = 100_000;
    private static final int MANY = 25;
    private static final Set<Statement> NO_ORDER = Set.of(
            Statement.BEARING_ARTICLES,
            Statement.CHANGED_SUBJECTS,
            Statement.CLAIM_LINKS,
            Statement.FIRST_CHANGED_SUBJECTS,
            Statement.HANGING_FACTS);

    private final Version version;
    private final List<String> companies = ids("Company");
    private final List<String> articles = ids("Article");
    private final List<String> publishers = ids("Publisher");
    private final List<String> claims = ids("Claim");
    private final List<String> supplies = ids("Supply");

    ReadExamples(Version version) {
        this.version = version;
    }

    Map<String, Object> parameters(Statement statement) {
        Map<String, Object> found = new HashMap<>();
        found.put("position", statement.name().endsWith("DESCENDING") ? "\uffff" : "");
        // What changed comes in no order: what some of it costs depends on where it lies.
        found.put("limit", NO_ORDER.contains(statement) ? ALL : LIMIT);
        found.put("first", LIMIT);
        found.put("proposed", true);
        found.put("offset", 0);
        found.put("now", version.sequence());
        found.put("sequence", version.sequence());
        found.put("checksum", "none");
        found.put("kind", kind(statement));
        found.put("kinds", List.of("company"));
        found.put(
                "beginnings",
                List.of(Map.of(
                        "id",
                        "supply:none",
                        "kind",
                        "supply",
                        "prefix",
                        supplies.getFirst().split("/")[0])));
        found.put("most", 10);
        found.put("allOf", List.of("Location"));
        found.put("label", "Location");
        found.put("query", SearchText.query("northern refining"));
        found.put("relation", "PURCHASES");
        found.put("behind", Behind.CLAIMS.name());
        found.put(Beside.PARAMETER, Beside.NOTHING.name());
        found.put("ends", List.of(statement == Statement.STAKES_ABOVE ? "owner" : "supplier"));
        found.put("kept", Families.kinds());
        found.put("end", "supplier");
        found.put("onward", "supplier");
        found.put("twice", true);
        found.put("ids", ids(statement));
        found.put("subjects", companies);
        found.put("articles", articles);
        found.put("publishers", publishers);
        found.put("claims", claims);
        found.put("from", statement == Statement.VERSIONS ? 1L : 0L);
        found.put("sources", publishers);
        found.put("rows", claims.subList(0, 5));
        found.put("row", "claim:a");
        found.put("id", "none");
        found.put("source", null);
        found.put("state", null);
        found.put("about", "");
        found.put("withheld", List.of());
        found.put("article", null);
        found.put("least", null);
        found.put("since", "");
        found.put("who", null);
        found.put("silence", 1);
        found.put("text", "irel");
        found.put("typed", "irel");
        found.put("words", List.of("irel"));
        found.put("all", true);
        found.put("decision", "none");
        watched(found);
        return found;
    }

    private void watched(Map<String, Object> found) {
        found.put("entities", companies);
        found.put("materials", List.of());
        found.put("countries", List.of());
        found.put("anyKind", true);
        found.put("kinds", List.of("company"));
        found.put("sorted", List.of());
        found.put("sortedKinds", List.of());
        found.put("owner", null);
        found.put("feed", null);
        found.put("interest", null);
        found.put("hook", "none");
    }

    private static @Nullable Object kind(Statement statement) {
        return switch (statement) {
            case ALL_FACTS, PAGE_OF_FACTS -> "location";
            case PROPOSALS, COUNT_PROPOSALS -> null;
            default -> "company";
        };
    }

    private List<String> ids(Statement statement) {
        return switch (statement) {
            case ARTICLES,
                    PUBLISHERS_OF_ARTICLES,
                    CLAIMS_IN_ARTICLE_ASCENDING,
                    CLAIMS_IN_ARTICLE_DESCENDING,
                    COUNT_CLAIMS_IN_ARTICLE -> articles;
            case PUBLISHERS,
                    ARTICLES_OF_PUBLISHER_ASCENDING,
                    ARTICLES_OF_PUBLISHER_DESCENDING,
                    COUNT_ARTICLES_OF_PUBLISHER -> publishers;
            case FACTS, KNOWN_FACTS, TOLD_SUPPLIES, CLAIM_EVENTS, HEIRS -> supplies;
            case CLAIMS, KNOWN_CLAIMS, RECORDED_CLAIMS, REPLACING_CLAIMS, REVIEWED_CLAIMS, STAND_INS -> claims;
            default -> companies;
        };
    }

    private static List<String> ids(String label) {
        return TestNeo4j.driver()
                .executableQuery("MATCH (n:%s) RETURN n.id AS id ORDER BY id LIMIT %d".formatted(label, MANY))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("id").asString())
                .toList();
    }
}
