package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.monazite.domain.NodeKind;
import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;

/// Where less of facts is asked for than their claims say, less is read, and the same is answered: of every list of
/// facts that hangs on an entity.
@QuarkusTest
class LookedAtIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FACTS = Arrays.stream(NodeKind.values())
            .filter(kind -> kind.family() == NodeKind.Family.FACT)
            .map(NodeKind::label)
            .collect(Collectors.toSet());
    private static final String CITED =
            "evidence { claims { id locator quote start end article { id title url publishedOn kind language %s } } }";
    private static final String WITH_PUBLISHER = CITED.formatted("publisher { id name }");

    /// What none but the claims themselves tell.
    private static final String SAID = "evidence { origins claims { stance recordedAt } }";

    @Inject
    Schema schema;

    @Inject
    BundledData bundled;

    @Inject
    Sample sample;

    @Test
    void theSameIsAnsweredOfTheBundledData() throws InterruptedException {
        bundled.require();
        assertThat(compared()).as("facts that were compared").isGreaterThan(100);
    }

    @Test
    void theSameIsAnsweredOfWhatWasWithdrawn() {
        sample.require();
        String flow = """
                {"type":"supply","claim":"claim:%s","supplier":"company:northern","buyer":"company:magnets",\
                "material":"material:ndpr-oxide","basis":"REO","period":"2021","status":"SHIPPED","tonnes":%d,\
                "source":"article:wire","quote":"so many tonnes","locator":"p. 3"%s}""";
        sample.add(flow.formatted("before", 10, ""));
        sample.add(flow.formatted("after", 12, ",\"supersedes\":[\"claim:before\"]"));
        JsonNode cited = facts("Company", "supplies", WITH_PUBLISHER, List.of("company:northern"));
        assertThat(cited.findValuesAsText("id")).contains("claim:before", "claim:after");
        assertThat(cited.findValuesAsText("quote")).contains("so many tonnes");
        assertThat(cited.findValuesAsText("locator")).contains("p. 3");
        assertThat(compared("Company", "supplies", ends("Supply"), List.of("company:northern")))
                .isPositive();
    }

    @Test
    void whoIsOnlyNamedInOneListIsToldWhollyInAnother() throws InterruptedException {
        bundled.require();
        String lists = """
                { companies(first: 50) { nodes { %s
                  supplies { nodes { buyer { ... on Entity { name aliases } } } } } } }""";
        JsonNode alone = answer(lists.formatted(""), Map.of());
        JsonNode both =
                answer(lists.formatted("named: supplies { nodes { buyer { id ... on Entity { name } } } }"), Map.of());
        assertThat(alone.findValues("aliases")).anyMatch(aliases -> !aliases.isEmpty());
        assertThat(both.findValues("named")).isNotEmpty();
        both.findParents("named").forEach(company -> remove(company, "named"));
        assertThat(both.get("data")).isEqualTo(alone.get("data"));
    }

    /// Compares all lists of all entities, and tells how many facts were in them.
    private int compared() {
        int compared = 0;
        for (String type : new TreeSet<>(EntityFields.TYPES)) {
            List<String> ids = ids(type);
            for (GraphQLFieldDefinition list :
                    schema.schema().getObjectType(type).getFields()) {
                String item =
                        GraphQLTypeUtil.unwrapAll(list.getType()).getName().replace("Connection", "");
                if (FACTS.contains(item)) {
                    compared += compared(type, list.getName(), ends(item), ids);
                }
            }
        }
        return compared;
    }

    private static int compared(String type, String list, String ends, List<String> ids) {
        String more = ends.replace(" name ", " name aliases ");
        JsonNode whole = facts(type, list, "id %s %s %s".formatted(WITH_PUBLISHER, SAID, more), ids);
        whole.findParents("aliases").forEach(entity -> remove(entity, "aliases"));
        List<JsonNode> behind = whole.findValues("evidence");
        if (behind.isEmpty()) {
            return 0;
        }
        behind.forEach(evidence -> {
            remove(evidence, "origins");
            evidence.get("claims").forEach(claim -> remove(claim, "stance", "recordedAt"));
        });
        assertThat(facts(type, list, "id %s %s".formatted(WITH_PUBLISHER, ends), ids))
                .as("%s.%s with publishers", type, list)
                .isEqualTo(whole);
        whole.findValues("article").forEach(article -> remove(article, "publisher"));
        assertThat(facts(type, list, "id %s %s".formatted(CITED.formatted(""), ends), ids))
                .as("%s.%s with articles", type, list)
                .isEqualTo(whole);
        whole.findParents("evidence").forEach(fact -> remove(fact, "evidence"));
        assertThat(facts(type, list, "id %s".formatted(ends), ids))
                .as("%s.%s alone", type, list)
                .isEqualTo(whole);
        return behind.size();
    }

    private static JsonNode facts(String type, String list, String selected, List<String> ids) {
        String document = """
                query ($ids: [ID!]!) { nodes(ids: $ids) { ... on %s {
                  list: %s(first: 90) { edges { node { %s } } } } } }""".formatted(type, list, selected);
        JsonNode answer = answer(document, Map.of("ids", ids));
        assertThat(answer.get("errors")).as("%s of %s", list, ids).isNull();
        return answer.get("data");
    }

    /// Each end with its name.
    private String ends(String fact) {
        List<String> ends = new ArrayList<>();
        for (GraphQLFieldDefinition field : schema.schema().getObjectType(fact).getFields()) {
            if (FactFields.isEnd(field.getType())) {
                GraphQLNamedType of = GraphQLTypeUtil.unwrapAll(field.getType());
                ends.add("%s { __typename id %s }"
                        .formatted(
                                field.getName(), of instanceof GraphQLObjectType ? "name" : "... on Entity { name }"));
            }
        }
        assertThat(ends).as("ends of %s", fact).isNotEmpty();
        return String.join(" ", ends);
    }

    private static List<String> ids(String type) {
        String list = switch (type) {
            case "Company" -> "companies";
            case "Country" -> "countries";
            case "Facility" -> "facilities";
            default -> type.toLowerCase(Locale.ROOT) + "s";
        };
        List<String> ids = new ArrayList<>();
        answer("{ all: %s(first: 25) { nodes { id } } }".formatted(list), Map.of())
                .findValues("id")
                .forEach(id -> ids.add(id.asText()));
        assertThat(ids).as(list).isNotEmpty();
        return ids;
    }

    private static JsonNode answer(String document, Map<String, Object> variables) {
        try {
            return JSON.readTree(Sample.askAnew(document, variables).asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(JsonNode of, String... names) {
        ((ObjectNode) of).remove(List.of(names));
    }
}
