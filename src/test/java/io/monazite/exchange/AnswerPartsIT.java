package io.monazite.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.api.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// The part of the graph that an answer stands on is all of it, however many lose.
@QuarkusTest
class AnswerPartsIT {

    /// More than are in one page of an answer.
    private static final int BUYERS = 230;

    private static final String SELLER = """
            {"type":"material","id":"material:m","name":"M","source":"article:x"}
            {"type":"company","id":"company:seller","name":"Seller","source":"article:x"}
            """;

    private static final String BUYER = """
            {"type":"company","id":"company:b%1$d","name":"B%1$d","source":"article:x"}
            {"type":"supply","supplier":"company:seller","buyer":"company:b%1$d","material":"material:m",\
            "basis":"REO","period":"2024","status":"SHIPPED","tonnes":2,"source":"article:x"}
            """;

    private static final String COMPANY = """
            {"type":"company","id":"company:%1$s","name":"%1$s","source":"article:x"}
            """;

    private static final String FLOW = """
            {"type":"supply","supplier":"company:%s","buyer":"company:%s","material":"material:m",\
            "basis":"REO","period":"2024","status":"SHIPPED","tonnes":%d,"source":"article:x"}
            """;

    @Inject
    Exported exported;

    @BeforeEach
    void askAsKnown() {
        Exported.askAsKnown();
    }

    @AfterEach
    void askAsAnybody() {
        Exported.askAsAnybody();
    }

    @Test
    void everyLossIsInIt() throws InterruptedException {
        exported.alone(Exported.SOURCES
                + SELLER
                + IntStream.range(0, BUYERS).mapToObj(BUYER::formatted).collect(Collectors.joining()));
        assertThat(Exported.text("who-loses-supply.csv?rows=supply&supplier=company:seller")
                        .lines())
                .hasSize(1 + BUYERS);
        assertThat(Exported.text("who-loses-supply.csv?rows=company&supplier=company:seller")
                        .lines())
                .hasSize(2 + BUYERS);
    }

    /// What a party buys elsewhere is not in the part, so that more of what it has seems to be lost.
    @Test
    void whatIsLostFurtherOnMaySeemMoreThanItIs() throws InterruptedException {
        exported.alone(Exported.SOURCES
                + SELLER
                + Stream.of("other", "trader", "last").map(COMPANY::formatted).collect(Collectors.joining())
                + FLOW.formatted("seller", "trader", 10)
                + FLOW.formatted("other", "trader", 90)
                + FLOW.formatted("trader", "last", 50));
        assertThat(lost()).isEqualTo(Map.of("company:trader", 10.0, "company:last", 5.0));
        exported.alone(Exported.text("who-loses-supply.ndjson?supplier=company:seller"));
        assertThat(lost()).isEqualTo(Map.of("company:trader", 10.0, "company:last", 10.0));
    }

    private static Map<String, Double> lost() {
        JsonPath answer = Sample.askAnew("{ whoLosesSupply(scenario: {shocks: [{supplier: \"company:seller\"}]}) "
                        + "{ losses { nodes { party { id } tonnes { best } } } } }")
                .jsonPath();
        List<String> parties = answer.getList("data.whoLosesSupply.losses.nodes.party.id");
        List<Number> tonnes = answer.getList("data.whoLosesSupply.losses.nodes.tonnes.best");
        return IntStream.range(0, parties.size())
                .boxed()
                .collect(Collectors.toMap(
                        parties::get, place -> tonnes.get(place).doubleValue()));
    }
}
