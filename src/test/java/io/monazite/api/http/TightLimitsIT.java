package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.api.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Limits that an operator has drawn close.
@QuarkusTest
@TestProfile(TightLimitsIT.Tight.class)
class TightLimitsIT {

    private static final int A_MINUTE = 10;
    private static final int CONNECTIONS = 300;

    /// Few requests and short answers.
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "monazite.graphql.requests-per-minute",
                    String.valueOf(A_MINUTE),
                    "monazite.graphql.max-answer-bytes",
                    "1000",
                    "monazite.graphql.at-once",
                    "1",
                    "monazite.graphql.waiting",
                    "1",
                    "monazite.graphql.longest-wait",
                    "1ms",
                    "quarkus.http.limits.max-connections",
                    String.valueOf(CONNECTIONS));
        }
    }

    @Inject
    Sample sample;

    @Inject
    Admission admission;

    @ConfigProperty(name = "monazite.loader.key")
    String key;

    @BeforeEach
    void load() {
        sample.load();
    }

    /// All in one, since who has asked too often stays so for a while.
    @Test
    void whoAsksTooMuchOrTooOftenIsToldSo() throws IOException {
        Response large = ask("{ companies { nodes { id name aliases supplies { nodes { id buyer { id } } } } } }");
        assertThat(Sample.codes(large)).containsExactly("LIMIT_EXCEEDED");
        assertThat(large.jsonPath().getString("errors[0].extensions.what")).isEqualTo("bytes of the answer");
        assertThat(large.jsonPath().getInt("errors[0].extensions.allowed")).isEqualTo(1000);

        Response last = large;
        for (int request = 0; request <= A_MINUTE; request++) {
            last = ask("{ __typename }");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Sample.codes(last)).containsExactly("LIMIT_EXCEEDED");
        int wait = Integer.parseInt(last.header("Retry-After"));
        assertThat(wait).isBetween(1, 60 / A_MINUTE + 1);
        assertThat(last.jsonPath().getInt("errors[0].extensions.retryAfterSeconds"))
                .isEqualTo(wait);
        assertThat(last.jsonPath().getInt("errors[0].extensions.allowed")).isEqualTo(A_MINUTE);

        assertThat(SocketClient.handshake("")).startsWith("HTTP/1.1 429");
        for (String path : List.of("/loads/schema", "/loads", "/articles", "/checks", "/exports", "/reports")) {
            assertThat(RestAssured.get(path).statusCode()).as(path).isEqualTo(429);
        }
        assertThat(RestAssured.given()
                        .contentType("application/x-ndjson")
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .post("/loads")
                        .statusCode())
                .as("a load")
                .isEqualTo(429);

        Response other = asking().header("Authorization", "Bearer " + key)
                .body(Map.of("query", "{ __typename }"))
                .post("/graphql");
        assertThat(other.statusCode()).as("another caller").isEqualTo(200);
    }

    @Test
    void whoFindsNoRoomOrNoTurnIsToldWhenToTryAgainAndIsCounted() {
        double before = metric("monazite_operations_turned_away_total");
        try (Admission.Place answered = admission.enter()) {
            answered.awaitTurn();
            requireOverloaded(askWithKey(), "its turn does not come");
            try (Admission.Place _ = admission.enter()) {
                requireOverloaded(askWithKey(), "there is no room to wait");
                assertThat(metric("monazite_operations_answering")).isEqualTo(1);
                assertThat(metric("monazite_operations_waiting")).isEqualTo(1);
            }
        }
        assertThat(askWithKey().statusCode()).as("once all have left").isEqualTo(200);
        assertThat(metric("monazite_operations_turned_away_total")).isEqualTo(before + 2);
    }

    @Test
    void moreConnectionsThanAllowedAreClosedAndThoseThatEndMakeRoom() throws IOException, InterruptedException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int connection = 0; connection < 2 * CONNECTIONS; connection++) {
                open.add(new Socket("127.0.0.1", RestAssured.port));
            }
            long answered = open.stream().filter(TightLimitsIT::isAnswered).count();
            assertThat(answered).isBetween(1L, (long) CONNECTIONS);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        SubscriptionsIT.await(TightLimitsIT::isAnswered, "there is room again");
    }

    private static boolean isAnswered() {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            return isAnswered(socket);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isAnswered(Socket socket) {
        try {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == 'H';
        } catch (IOException e) {
            return false;
        }
    }

    private static double metric(String name) {
        return RestAssured.given()
                .accept("text/plain")
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    /// A report, and a question over a socket, are reckoned as any other.
    @Test
    void otherWaysToAskWaitForTheSameTurns() {
        try (Admission.Place answered = admission.enter();
                SocketClient socket = SocketClient.introduced("Authorization", "Bearer " + key)) {
            answered.awaitTurn();

            Response report = report();
            assertThat(report.statusCode()).isEqualTo(503);
            assertThat(report.header("Retry-After")).isEqualTo(String.valueOf(Admission.RETRY_AFTER));
            assertThat(report.jsonPath().getString("code")).isEqualTo("OVERLOADED");

            socket.subscribe("one", "{ __typename }");
            assertThat(socket.hear("error").at("/payload/0/extensions/code").asText())
                    .isEqualTo("OVERLOADED");
        }
        assertThat(report().statusCode()).as("once all have left").isEqualTo(200);
    }

    private Response report() {
        return RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .get("/reports/who-loses-supply.md?supplier=company:irel");
    }

    private static void requireOverloaded(Response answer, String why) {
        assertThat(answer.statusCode()).as(why).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo(String.valueOf(Admission.RETRY_AFTER));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Sample.codes(answer)).containsExactly("OVERLOADED");
        assertThat(answer.jsonPath().getInt("errors[0].extensions.atOnce")).isEqualTo(1);
        assertThat(answer.jsonPath().getInt("errors[0].extensions.retryAfterSeconds"))
                .isEqualTo(Admission.RETRY_AFTER);
    }

    private Response askWithKey() {
        return asking().header("Authorization", "Bearer " + key)
                .body(Map.of("query", "{ __typename }"))
                .post("/graphql");
    }

    private static Response ask(String document) {
        return asking().body(Map.of("query", document)).post("/graphql");
    }

    private static RequestSpecification asking() {
        return RestAssured.given().contentType("application/json");
    }
}
