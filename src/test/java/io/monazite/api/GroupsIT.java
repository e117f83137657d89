package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// A group of countries has members; the world is one without, and stands for itself alone in filters.
@QuarkusTest
class GroupsIT {

    @Inject
    BundledData data;

    @BeforeEach
    void load() throws InterruptedException {
        data.require();
    }

    @ParameterizedTest
    @CsvSource({"country:WORLD, true, 0", "country:EU, true, 27", "country:JP, false, 0"})
    void countriesAreGroupsOrNot(String id, boolean group, int members) {
        JsonPath country = Sample.ask("{ country(id: \"%s\") { isGroup members { id } } }".formatted(id))
                .jsonPath();
        assertThat(country.getBoolean("data.country.isGroup")).isEqualTo(group);
        assertThat(country.getList("data.country.members")).hasSize(members);
    }

    @Test
    void theWorldStandsForItselfAloneInFilters() {
        JsonPath found = Sample.ask("""
                {
                  supplies(filter: {buyerIn: ["country:WORLD"]}) { nodes { buyer { id } } }
                  companies(filter: {country: "country:WORLD"}) { totalCount }
                }
                """).jsonPath();
        List<String> buyers = found.getList("data.supplies.nodes.buyer.id");
        assertThat(buyers).isNotEmpty().containsOnly("country:WORLD");
        assertThat(found.getInt("data.companies.totalCount")).isZero();
    }
}
