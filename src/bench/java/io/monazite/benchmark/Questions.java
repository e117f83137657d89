package io.monazite.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.domain.NodeId;
import io.monazite.graph.neo4j.SyntheticStore;
import io.monazite.synthetic.Dice;
import io.monazite.synthetic.SyntheticMarket;

/// The questions that are asked of the service, with variants drawn by lot.
final class Questions {

    private static final int VARIANTS = 500;
    private static final int PAGES = 40;
    private static final long SEED = 11;

    private static final String COMPANY = "query ($id: ID!) { company(id: $id) { id name country { id name } } }";
    private static final String COMPANIES = """
            query ($after: String) {
              companies(first: 50, after: $after) {
                nodes {
                  id name country { name } parent { id ... on Entity { name } }
                  suppliers(first: 5) { nodes { id ... on Entity { name } } }
                }
                pageInfo { endCursor }
              }
            }""";
    private static final String SUPPLIERS_OF_SUPPLIERS = """
            query ($id: ID!) { company(id: $id) { purchases(first: 5) { nodes { ...told
              supplier { id ... on Entity { name } ... on Party { purchases(first: 5) { nodes { ...told
                supplier { id ... on Entity { name } ... on Party { purchases(first: 5) { nodes { ...told
                  supplier { id ... on Entity { name } }
                } } } }
              } } } }
            } } } }
            fragment told on Supply { id evidence { claims { article { title } } } }""";
    private static final String SEARCH =
            "query ($text: String!) { search(text: $text, first: 20) { nodes { id name } } }";

    private final SyntheticMarket market;
    private final Dice dice = new Dice(SEED);

    Questions(SyntheticMarket market) {
        this.market = market;
    }

    List<Question> all(Service service) {
        List<Map<String, Object>> companies = companies();
        List<String> texts = texts();
        return List.of(
                new Question("Q1 company by id with country", COMPANY, companies, "company", companies),
                pages(service),
                new Question(
                        "Q3 suppliers of suppliers of suppliers, 5 each, with articles",
                        SUPPLIERS_OF_SUPPLIERS,
                        companies,
                        "suppliers_of_suppliers",
                        companies),
                new Question(
                        "Q5 full-text search, first 20",
                        SEARCH,
                        texts.stream()
                                .map(text -> Map.<String, Object>of("text", text))
                                .toList(),
                        "search",
                        texts.stream()
                                .map(text -> Map.<String, Object>of("query", SyntheticStore.fullTextQuery(text)))
                                .toList()));
    }

    private List<Map<String, Object>> companies() {
        return IntStream.range(0, VARIANTS)
                .mapToObj(_ ->
                        market.companies().get(dice.below(market.companies().size())))
                .map((NodeId id) -> Map.<String, Object>of("id", id.toString()))
                .toList();
    }

    /// Two words of names, of which there are thousands.
    private List<String> texts() {
        List<String> places = List.of("northern", "coastal", "pacific", "river", "upper");
        List<String> trades = List.of("refining", "magnetics", "mining", "alloys", "motors", "trading");
        List<String> texts = new ArrayList<>();
        places.forEach(place -> trades.forEach(trade -> texts.add(place + " " + trade)));
        return texts;
    }

    /// The first pages, found by turning them over.
    private Question pages(Service service) {
        List<Map<String, Object>> asked = new ArrayList<>();
        List<Map<String, Object>> parameters = new ArrayList<>();
        String name = "Q2 page of 50 companies with country, parent, first 5 suppliers";
        @Nullable String after = null;
        String position = "";
        for (int page = 0; page < PAGES; page++) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("after", after);
            asked.add(variables);
            parameters.add(Map.of("position", position));
            Question next =
                    new Question(name, COMPANIES, List.of(variables), "companies", List.of(parameters.getLast()));
            JsonNode companies = service.ask(next, 0).get("companies");
            JsonNode nodes = companies.get("nodes");
            if (nodes.size() < 50) {
                break;
            }
            JsonNode last = nodes.get(nodes.size() - 1);
            after = companies.get("pageInfo").get("endCursor").asText();
            position = SyntheticStore.sortName(
                    last.get("name").asText(), last.get("id").asText());
        }
        return new Question(name, COMPANIES, asked, "companies", parameters);
    }
}
