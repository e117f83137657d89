package io.monazite.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

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
}
