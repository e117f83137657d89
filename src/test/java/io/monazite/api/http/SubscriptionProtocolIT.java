package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.api.Sample;
import io.quarkus.test.junit.QuarkusTest;

/// `graphql-transport-ws`, to the letter: each close code, both ends of an operation, and the limits of HTTP.
@QuarkusTest
class SubscriptionProtocolIT {

    private static final String WATCH = "subscription { graphChanged { loadCount } }";
    private static final String INIT = "{\"type\": \"connection_init\", \"payload\": {}}";

    @Inject
    Sample sample;

    @Inject
    Sockets sockets;

    @ConfigProperty(name = "monazite.loader.key")
    String key;

    @BeforeEach
    void load() {
        sample.require();
    }

    @Test
    void queriesAreAnsweredOnce() {
        try (SocketClient client = SocketClient.introduced()) {
            JsonNode answer = client.ask("q", "{ company(id: \"company:irel\") { name } }");
            assertThat(answer.at("/data/company/name").asText()).isEqualTo("IREL (India) Limited");
            assertThat(answer.at("/extensions/cost/requested").asInt()).isPositive();
            assertThat(client.ask("q", "{ __typename }").at("/data/__typename").asText())
                    .as("an id is free again when its operation is complete")
                    .isEqualTo("Query");
        }
    }

    @Test
    void pingsAreAnsweredAtAnyTime() {
        try (SocketClient client = SocketClient.open()) {
            client.say("{\"type\": \"ping\", \"payload\": {\"at\": 7}}");
            assertThat(client.hear("pong").at("/payload/at").asInt()).isEqualTo(7);
            client.say("{\"type\": \"pong\"}");
            client.say(INIT);
            client.hear("connection_ack");
            client.say("{\"type\": \"ping\"}");
            assertThat(client.hear("pong").has("payload")).isFalse();
        }
    }

    @Test
    void whoDoesNotIntroduceHimselfIsLetGo() {
        try (SocketClient client = SocketClient.open()) {
            assertThat(client.closed()).isEqualTo(4408);
        }
    }

    @Test
    void oneIntroductionIsEnough() {
        try (SocketClient client = SocketClient.introduced()) {
            client.say(INIT);
            assertThat(client.closed()).isEqualTo(4429);
        }
    }

    @Test
    void nothingIsAnsweredBefore() {
        try (SocketClient client = SocketClient.open()) {
            client.subscribe("a", "{ __typename }");
            assertThat(client.closed()).isEqualTo(4401);
        }
    }

    @Test
    void anIdIsUsedOnceAtATime() {
        try (SocketClient client = SocketClient.introduced()) {
            client.subscribe("a", WATCH);
            client.subscribe("a", WATCH);
            assertThat(client.closed()).isEqualTo(4409);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{\"type\": \"shout\"}",
                "{\"id\": \"a\"}",
                "{\"type\": \"next\", \"id\": \"a\", \"payload\": {}}",
                "{\"type\": \"complete\"}",
                "{\"type\": \"ping\", \"payload\": 1}",
                "{\"type\": \"connection_init\", \"payload\": []}",
                "{\"type\": \"subscribe\", \"payload\": {\"query\": \"{__typename}\"}}",
                "{\"type\": \"subscribe\", \"id\": \"\", \"payload\": {\"query\": \"{__typename}\"}}",
                "{\"type\": \"subscribe\", \"id\": \"a\"}",
                "{\"type\": \"subscribe\", \"id\": \"a\", \"payload\": {\"query\": 1}}",
                "{\"type\": \"subscribe\", \"id\": \"a\", \"payload\": {\"query\": \"{__typename}\", \"variables\": 1}}"
            })
    void whatIsMalformedEndsIt(String message) {
        try (SocketClient client = SocketClient.open()) {
            client.say(message);
            assertThat(client.closed()).isEqualTo(4400);
        }
    }

    @Test
    void bothEndsMayComplete() {
        try (SocketClient client = SocketClient.introduced()) {
            client.subscribe("a", WATCH);
            client.ask("q", "{ __typename }");
            assertThat(sockets.subscriptions()).isEqualTo(1);
            client.say("{\"type\": \"complete\", \"id\": \"a\"}");
            client.say("{\"type\": \"complete\", \"id\": \"nobody's\"}");
            client.ask("q", "{ __typename }");
            assertThat(sockets.subscriptions()).isZero();
            assertThat(client.isClosed()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ shoeSize }",
                "subscription { shoeSize }",
                "subscription { a: graphChanged { loadCount } b: graphChanged { loadCount } }",
                "mutation { __typename }",
                "{"
            })
    void whatIsNotExecutedIsAnError(String document) {
        try (SocketClient client = SocketClient.introduced()) {
            client.subscribe("a", document);
            assertThat(codes(client.hear("error"))).containsOnly("INVALID_QUERY");
            assertThat(client.ask("a", "{ __typename }").has("data")).isTrue();
        }
    }

    @Test
    void argumentsOfSubscriptionsAreChecked() {
        try (SocketClient client = SocketClient.introduced()) {
            for (String document : List.of(
                    "subscription { graphChanged(since: \"company:irel\") { loadCount } }",
                    "subscription { graphChanged(since: \"load:1000000\") { loadCount } }",
                    "subscription { scenarioChanged(scenario: {shocks: [{supplier: \"company:none\"}]}) { id } }",
                    "subscription { scenarioChanged(scenario: {shocks: []}) { id } }")) {
                client.subscribe("a", document);
                assertThat(codes(client.hear("error"))).as(document).containsExactly("BAD_INPUT");
            }
        }
    }

    @Test
    void whatIsExecutedMayHaveErrors() {
        try (SocketClient client = SocketClient.introduced()) {
            JsonNode answer = client.ask("a", "{ company(id: \"nobody\") { id } }");
            assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_INPUT");
            assertThat(answer.has("data")).isTrue();
        }
    }

    @Test
    void theLimitsOfHttpHold() {
        try (SocketClient client = SocketClient.introduced()) {
            for (String document : List.of(
                    "{" + " __typename".repeat(6_000) + "}",
                    "{ companies(first: 100) { nodes { supplies(first: 100) { nodes { evidence { claims { "
                            + "article { claims(first: 100) { nodes { id } } } } } } } } } }",
                    "subscription { scenarioChanged(scenario: {shocks: [{supplier: \"company:irel\"}]}) "
                            + "{ losses(first: 100) { nodes { contributions { supply { supplier { ... on Company "
                            + "{ supplies(first: 100) { nodes { buyer { ... on Company "
                            + "{ supplies(first: 100) { nodes { id } } } } } } } } } } } } } }")) {
                client.subscribe("a", document);
                assertThat(codes(client.hear("error"))).containsExactly("LIMIT_EXCEEDED");
            }
        }
    }

    @Test
    void aMessageIsNoLongerThanARequest() {
        try (SocketClient client = SocketClient.introduced()) {
            client.subscribe("a", "{ __typename } #" + "x".repeat(300_000));
            assertThat(client.closed()).isEqualTo(1009);
        }
    }

    @Test
    void operationsOfASocketAreCounted() {
        try (SocketClient client = SocketClient.introduced()) {
            for (int number = 0; number < 20; number++) {
                client.subscribe("a" + number, WATCH);
            }
            client.subscribe("more", WATCH);
            JsonNode error = client.hear("error");
            assertThat(error.path("id").asText()).isEqualTo("more");
            assertThat(codes(error)).containsExactly("LIMIT_EXCEEDED");
            client.say("{\"type\": \"complete\", \"id\": \"a0\"}");
            client.ask("more", "{ __typename }");
        }
    }

    @Test
    void subscriptionsAreForSocketsAlone() {
        assertThat(Sample.codes(Sample.ask(WATCH))).containsExactly("INVALID_QUERY");
        assertThat(Sample.ask(WATCH).asString()).contains("WebSocket");
    }

    @Test
    void anotherProtocolIsNotSpoken() {
        try (SocketClient client = SocketClient.speaking("graphql-ws")) {
            assertThat(client.closed()).isEqualTo(4406);
        }
    }

    @Test
    void callersAreKnownByTheHeaderOfTheUpgrade() {
        try (SocketClient client = SocketClient.introduced("Authorization", "Bearer " + key)) {
            assertThat(client.ask("q", "{ __typename }").has("data")).isTrue();
        }
    }

    @Test
    void pagesOfOtherOriginsAreNotLetIn() throws IOException {
        assertThat(SocketClient.handshake("Origin: https://elsewhere.example\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(SocketClient.handshake("Origin: null\r\n")).startsWith("HTTP/1.1 403");
        assertThat(SocketClient.handshake("Origin: http://localhost\r\n")).startsWith("HTTP/1.1 101");
    }

    /// Only who answers when asked whether he is there stays.
    @Test
    void whoIsGoneIsForgotten() throws IOException, InterruptedException {
        int before = sockets.count();
        try (SocketClient client = SocketClient.introduced();
                Socket silent = SocketClient.raw("Sec-WebSocket-Protocol: %s\r\n".formatted(Upgrade.PROTOCOL))) {
            byte[] begun = silent.getInputStream().readNBytes("HTTP/1.1 101".length());
            assertThat(new String(begun, java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 101");
            assertThat(sockets.count()).isEqualTo(before + 2);
            sockets.beat();
            client.ask("q", "{ __typename }");
            sockets.beat();
            assertThat(client.ask("q", "{ __typename }").has("data")).isTrue();
            SubscriptionsIT.await(() -> sockets.count() == before + 1, "the silent client is forgotten");
        }
        SubscriptionsIT.await(() -> sockets.count() == before, "both are");
    }

    private static List<String> codes(JsonNode error) {
        return StreamSupport.stream(error.path("payload").spliterator(), false)
                .map(each -> each.at("/extensions/code").asText())
                .toList();
    }
}
