package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/// Each condition alone, and some together, on the bundled data: what a filter finds is what the same question finds
/// among all, by the fields that the answer shows.
@QuarkusTest
class FiltersIT {

    private static final Map<String, String> FIELDS = Map.of(
            "supplies", """
            supplier { id ... on Company { country { id } } } buyer { id ... on Company { country { id } } }
            material { id stage parent { id parent { id parent { id } } } } basis period status statusClass
            tonnes { low high } validFrom validTo agreement { id }
            evidence { disputed rivals { field values } claims { retractedAt article { id publisher { id } } } }""",
            "companies", "name aliases kind roles country { id }",
            "agreements",
                    "kind signed from to parties(first: 100) { nodes { id ... on Company "
                            + "{ country { id } } } } statuses(first: 100) { nodes { date status } }",
            "measures", "kind country { id } from to statuses(first: 100) { nodes { date status } }",
            "facilities", "stage country { id } capacities { nodes { material { id } } }",
            "deposits", "country { id }",
            "materials", "stage",
            "countries", "name",
            "articles", "title kind publishedOn language publisher { id }");

    @Inject
    BundledData bundled;

    @BeforeEach
    void load() throws InterruptedException {
        bundled.require();
    }

    @ParameterizedTest
    @MethodSource({
        "io.monazite.api.FilterCases#supplies",
        "io.monazite.api.FilterCases#entities",
        "io.monazite.api.FilterCases#dated",
        "io.monazite.api.FilterCases#articles"
    })
    void findsWhatItSays(FilterCases.Case asked) {
        List<Shown> all = nodes(asked.list(), "{}");
        List<String> expected = ids(all.stream().filter(asked.meaning()));
        assertThat(expected).as("the case tells things apart").isNotEmpty().hasSizeLessThan(all.size());
        assertThat(ids(nodes(asked.list(), asked.filter()).stream())).isEqualTo(expected);
        JsonPath counted = ask("{ %s(filter: %s) { totalCount } }".formatted(asked.list(), asked.filter()));
        assertThat(counted.getInt("data." + asked.list() + ".totalCount")).isEqualTo(expected.size());
    }

    @Test
    void companiesAreFoundByWhatTheySupply() {
        List<String> expected = nodes("supplies", "{}").stream()
                .filter(flow -> flow.is("buyer.id", "country:JP") || flow.is("buyer.country.id", "country:JP"))
                .filter(flow -> flow.isAtLeast("tonnes.low", 100))
                .map(flow -> flow.text("supplier.id"))
                .filter(supplier -> supplier.startsWith("company:"))
                .distinct()
                .sorted()
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(ids(nodes("companies", "{supplies: {buyerIn: [\"JP\"], tonnes: {min: 100}}}").stream()))
                .isEqualTo(expected);

        List<String> supplied = nodes("supplies", "{}").stream()
                .filter(flow -> flow.is("supplier.country.id", "country:IN"))
                .map(flow -> flow.text("buyer.id"))
                .filter(buyer -> buyer.startsWith("company:"))
                .distinct()
                .sorted()
                .toList();
        assertThat(supplied).isNotEmpty();
        assertThat(ids(nodes("companies", "{suppliedBy: {supplierIn: [\"IN\"]}}").stream()))
                .isEqualTo(supplied);
    }

    @Test
    void factsAndArticlesAreFoundByTheirSources() {
        Shown flow = nodes("supplies", "{supplier: \"company:trei\"}").getFirst();
        Set<String> articles = flow.all("evidence.claims")
                .map(claim -> claim.text("article.id"))
                .collect(Collectors.toSet());
        String article = articles.iterator().next();
        List<String> found = ids(nodes("supplies", "{hasEvidenceFrom: [\"%s\"]}".formatted(article)).stream());
        assertThat(found)
                .contains(flow.text("id"))
                .hasSizeLessThan(nodes("supplies", "{}").size());
        assertThat(found)
                .isEqualTo(ids(nodes("supplies", "{}").stream()
                        .filter(each -> each.all("evidence.claims")
                                .anyMatch(
                                        claim -> claim.at("retractedAt") == null && claim.is("article.id", article)))));

        String publisher = flow.all("evidence.claims")
                .map(claim -> claim.at("article.publisher.id"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseThrow();
        assertThat(ids(nodes("supplies", "{hasEvidenceFrom: [\"%s\"]}".formatted(publisher)).stream()))
                .isEqualTo(ids(nodes("supplies", "{}").stream()
                        .filter(each -> each.all("evidence.claims")
                                .anyMatch(claim -> claim.at("retractedAt") == null
                                        && claim.is("article.publisher.id", publisher)))));

        assertThat(ids(nodes("articles", "{about: [\"%s\"]}".formatted(flow.text("id"))).stream()))
                .containsExactlyInAnyOrderElementsOf(articles);
        assertThat(ids(nodes("companies", "{materialIn: [\"material:rare-earths\"]}").stream()))
                .contains("company:irel");
        String describing = ask("{ company(id: \"company:irel\") { evidence { claims { article { id } } } } }")
                .getString("data.company.evidence.claims[0].article.id");
        assertThat(ids(nodes("companies", "{hasEvidenceFrom: [\"%s\"]}".formatted(describing)).stream()))
                .contains("company:irel");
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        assertWrong("supplies", "{or: []}", "or");
        assertWrong("supplies", "{or: [{}, {tonnes: {min: 2, max: 1}}]}", "or[1].tonnes");
        assertWrong("supplies", "{tonnes: {}}", "tonnes");
        assertWrong("supplies", "{tonnes: {min: -1}}", "tonnes");
        assertWrong("supplies", "{validIn: {from: \"2025-01-02\", to: \"2025-01-01\"}}", "validIn");
        assertWrong("supplies", "{buyerIn: [\"material:ndpr\"]}", "buyerIn");
        assertWrong("supplies", "{ids: []}", "ids");
        assertWrong("companies", "{supplies: {not: {period: \"soon\"}}}", "supplies.not.period");
        assertWrong("companies", "{country: \"company:irel\"}", "country");
        assertWrong("companies", "{not: {not: {not: {not: {not: {text: \"a\"}}}}}}", "not.not.not.not.not");
        String many = Stream.generate(() -> "{period: \"2024\"}").limit(31).collect(Collectors.joining(", "));
        assertWrong("supplies", "{or: [%s]}".formatted(many), "filter");
        Response ids = Sample.ask("{ supplies(filter: {supplierIn: [%s]}) { totalCount } }"
                .formatted(Stream.generate(() -> "\"JP\"").limit(101).collect(Collectors.joining(", "))));
        assertThat(Sample.codes(ids)).containsExactly("LIMIT_EXCEEDED");
    }

    @Test
    void aScalarThatIsNoneIsRefusedWithWhatItShouldBe() {
        Response day = Sample.ask("{ articles(filter: {publishedOn: {from: \"14 June 2025\"}}) { totalCount } }");
        assertThat(Sample.codes(day)).containsExactly("INVALID_QUERY");
        assertThat(day.asString()).contains("'14 June 2025' is not a day").contains("2025-06-14");
        Response country = Sample.ask(
                "query ($in: [CountryCode!]) { companies(filter: {countryIn: $in}) { totalCount } }",
                Map.of("in", List.of("Japan")));
        assertThat(Sample.codes(country)).containsExactly("INVALID_QUERY");
        assertThat(country.asString()).contains("'Japan' is not a country's code of ISO 3166-1");
        assertThat(country.asString()).doesNotContainPattern("(java|graphql)\\.[a-z]+");
    }

    private static void assertWrong(String list, String filter, String field) {
        Response answer = Sample.ask("{ %s(filter: %s) { totalCount } }".formatted(list, filter));
        assertThat(Sample.codes(answer)).as(answer.asString()).containsExactly("BAD_INPUT");
        assertThat(answer.jsonPath().getString("errors[0].extensions.field")).isEqualTo(field);
    }

    /// All of a list, page by page.
    private static List<Shown> nodes(String list, String filter) {
        String document = "query ($after: String) { %s(filter: %s, first: 100, after: $after, orderBy: [ID_ASC]) "
                + "{ nodes { id %s } pageInfo { hasNextPage endCursor } } }";
        String asked = document.formatted(list, filter, FIELDS.getOrDefault(list, ""));
        JsonPath page = Sample.ask(asked).jsonPath();
        List<Map<String, Object>> nodes = page.getList("data." + list + ".nodes");
        while (page.getBoolean("data." + list + ".pageInfo.hasNextPage")) {
            page = Sample.ask(asked, Map.of("after", page.getString("data." + list + ".pageInfo.endCursor")))
                    .jsonPath();
            nodes.addAll(page.getList("data." + list + ".nodes"));
        }
        return nodes.stream().map(Shown::new).toList();
    }

    private static List<String> ids(Stream<Shown> nodes) {
        return nodes.map(node -> node.text("id")).sorted().toList();
    }

    private static JsonPath ask(String document) {
        Response answer = Sample.ask(document);
        assertThat(answer.jsonPath().getList("errors")).as(answer.asString()).isNull();
        return answer.jsonPath();
    }
}
