package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLTypeUtil;
import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;

/// A list of which countries are asked for too is read by one statement: it is the same list as without, in every order
/// and both directions, and each entity is where it is said to be when it is asked for alone.
@QuarkusTest
class ListsWithCountriesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "{ list: %s(orderBy: [%s] %s) { %s } }";
    private static final List<String> PAGES = List.of("first: 40", "last: 40");

    @Inject
    Schema schema;

    @Inject
    BundledData bundled;

    @ParameterizedTest
    @ValueSource(strings = {"companies", "deposits", "facilities", "measures"})
    void theListIsTheSame(String list) throws InterruptedException {
        bundled.require();
        Map<String, JsonNode> countries = new HashMap<>();
        int located = 0;
        for (String order : orders(list)) {
            for (String page : PAGES) {
                List<String> plain = ids(answer(LIST, list, order, page, "edges { node { id } }"));
                JsonNode placed = answer(
                        LIST,
                        list,
                        order,
                        page,
                        "edges { node { id ... on %s { country { id name } } } }".formatted(type(list)));
                assertThat(ids(placed)).as("%s by %s, %s", list, order, page).isEqualTo(plain);
                for (JsonNode edge : placed.get("edges")) {
                    String id = edge.get("node").get("id").asText();
                    JsonNode alone = countries.computeIfAbsent(id, each -> alone(list, each));
                    assertThat(edge.get("node").get("country"))
                            .as("the country of %s", id)
                            .isEqualTo(alone);
                    located += alone.isNull() ? 0 : 1;
                }
            }
        }
        assertThat(located).as("%s of which a country is known", list).isGreaterThan(20);
    }

    private List<String> orders(String list) {
        GraphQLEnumType order = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(schema.schema()
                .getQueryType()
                .getField(list)
                .getArgument("orderBy")
                .getType());
        return order.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
    }

    private String type(String list) {
        return GraphQLTypeUtil.unwrapAll(
                        schema.schema().getQueryType().getField(list).getType())
                .getName()
                .replace("Connection", "");
    }

    /// As it is told of the entity alone, whose fragment has to be opened to see that it is asked for.
    private JsonNode alone(String list, String id) {
        return answer("{ list: node(id: \"%s\") { ... on %s { country { id name } } } }", id, type(list))
                .get("country");
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("edges").forEach(edge -> ids.add(edge.get("node").get("id").asText()));
        assertThat(ids).isNotEmpty();
        return ids;
    }

    private static JsonNode answer(String document, Object... parts) {
        try {
            JsonNode answer = JSON.readTree(
                    Sample.askAnew(document.formatted(parts), Map.of()).asString());
            assertThat(answer.get("errors")).as(document.formatted(parts)).isNull();
            return answer.get("data").get("list");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
