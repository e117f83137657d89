package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// What an answer does not know and what it takes for granted can be asked for in part, and is counted as a whole.
@QuarkusTest
class RemarksIT {

    private static final String ASK =
            "{ whoLosesSupply(scenario: {shocks: [{supplier: \"company:irel\"}, {country: \"country:CN\"}]}) { %s } }";

    @Inject
    Sample sample;

    @BeforeEach
    void load() {
        sample.require();
    }

    @Test
    void unknownsAreCountedAndAskedForInPart() {
        JsonPath answer = answer("all: unknowns { kind message } first: unknowns(first: 1) { message } "
                + "of: unknowns(kinds: [TONNAGE_NOT_STATED]) { kind } unknownCounts { kind count }");

        List<String> kinds = answer.getList("all.kind");
        assertThat(kinds).hasSizeGreaterThan(1);
        assertThat(answer.<String>getList("first.message")).containsExactly(answer.getString("all[0].message"));
        assertThat(answer.<String>getList("of.kind")).isNotEmpty().containsOnly("TONNAGE_NOT_STATED");
        assertThat(counts(answer, "unknownCounts", "kind")).isEqualTo(counted(kinds));
    }

    @Test
    void assumptionsAreCountedAndAskedForInPart() {
        JsonPath answer = answer("all: assumptions { code message } first: assumptions(first: 1) { message } "
                + "of: assumptions(codes: [SOLE_NAMED_SUPPLIER]) { code } assumptionCounts { code count }");

        List<String> codes = answer.getList("all.code");
        assertThat(codes).isNotEmpty();
        assertThat(answer.<String>getList("first.message")).containsExactly(answer.getString("all[0].message"));
        assertThat(answer.<String>getList("of.code")).allMatch("SOLE_NAMED_SUPPLIER"::equals);
        assertThat(counts(answer, "assumptionCounts", "code")).isEqualTo(counted(codes));
    }

    @Test
    void namesStandWhereIdsAreReckonedWith() {
        assertThat(answer("unknowns { message }").<String>getList("unknowns.message"))
                .isNotEmpty()
                .noneMatch(message -> message.contains("company:") || message.contains("country:"));
    }

    @Test
    void aNumberThatIsOutOfBoundsIsRefused() {
        JsonPath refused =
                Sample.ask(ASK.formatted("unknowns(first: 0) { kind }")).jsonPath();

        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
        assertThat(refused.getString("errors[0].message")).contains("at least 1");
    }

    private JsonPath answer(String fields) {
        JsonPath body = Sample.ask(ASK.formatted(fields)).jsonPath();
        assertThat(body.<Object>getList("errors")).isNull();
        return body.setRootPath("data.whoLosesSupply");
    }

    private static Map<String, Integer> counts(JsonPath answer, String field, String sort) {
        return answer.<Map<String, Object>>getList(field).stream()
                .collect(Collectors.toMap(each -> (String) each.get(sort), each -> (Integer) each.get("count")));
    }

    private static Map<String, Integer> counted(List<String> sorts) {
        return sorts.stream().collect(Collectors.toMap(sort -> sort, _ -> 1, Integer::sum));
    }
}
