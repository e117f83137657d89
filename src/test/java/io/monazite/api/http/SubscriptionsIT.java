package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.access.KeyRing;
import io.monazite.access.NewKey;
import io.monazite.access.Role;
import io.monazite.api.Sample;
import io.monazite.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// What subscribers are told over real loads, many of them at once and slow ones among them.
@QuarkusTest
class SubscriptionsIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(6);
    private static final String COMPANY =
            "{\"type\": \"company\", \"id\": \"company:%s\", \"name\": \"%s\", \"source\": \"article:wire\"}";
    private static final String SHIPPED =
            "{\"type\": \"supply\", \"claim\": \"claim:more\", \"supplier\": \"company:trei\","
                    + " \"buyer\": \"company:magnets\","
                    + " \"material\": \"material:rare-earths\", \"basis\": \"GROSS\", \"period\": \"2024\","
                    + " \"status\": \"SHIPPED\", \"tonnes\": 200, \"source\": \"article:filing\"}";
    private static final String WATCH =
            "subscription { graphChanged { snapshot { id } after loadCount claimsNew claimsRetired "
                    + "loads { id sequence claimsNew rowsRead } "
                    + "subjects(first: 2) { totalCount nodes { id node { __typename ... on Entity { name } } } } } }";
    private static final String SCENARIO =
            "subscription { scenarioChanged(scenario: {shocks: [{supplier: \"company:irel\","
                    + " destinations: [\"country:JP\"]}]}, buyersIn: [\"country:JP\"]) { answer: id snapshot { id } "
                    + "losses { totalCount pageInfo { endCursor } nodes { party { id } tonnes { best } } } } }";

    private static final String LOADS = "\"loadCount\":";
    private static final String LARGE = "{ __schema { types { name description fields { name description "
            + "type { name kind } args { name description } } } } }";

    @Inject
    Sample sample;

    @Inject
    Sockets sockets;

    @Inject
    KeyRing keys;

    @Inject
    Tokens tokens;

    @BeforeEach
    void load() {
        sample.load();
    }

    @AfterEach
    void allAreForgotten() throws InterruptedException {
        await(() -> sockets.count() == 0 && sockets.subscriptions() == 0, "no socket is left");
    }

    @Test
    void whatIsProposedIsNamedToKnownCallersAlone() {
        String analyst = keys.make(
                        new NewKey("subjects-" + UUID.randomUUID(), Set.of(Role.ANALYST), List.of(), null), "test")
                .secret();
        try (SocketClient stranger = SocketClient.introduced();
                SocketClient known = SocketClient.introduced("Authorization", "Bearer " + analyst)) {
            for (SocketClient client : List.of(stranger, known)) {
                client.subscribe("g", WATCH);
                client.ask("q", "{ __typename }");
            }
            sample.add(SHIPPED.replace("}", ", \"method\": \"MODEL\"}"), COMPANY.formatted("seen", "Seen"));
            JsonNode told = stranger.hear("next").at("/payload/data/graphChanged/subjects");
            assertThat(told.at("/totalCount").asInt()).isEqualTo(1);
            assertThat(told.at("/nodes/0/id").asText()).isEqualTo("company:seen");
            assertThat(known.hear("next")
                            .at("/payload/data/graphChanged/subjects/totalCount")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void eachLoadIsToldAsItLands() {
        try (SocketClient client = SocketClient.introduced()) {
            client.subscribe("g", WATCH);
            String before = client.ask(
                            "q",
                            "{ whoLosesSupply(scenario: {shocks: [{supplier: \"company:irel\"}]}) "
                                    + "{ snapshot { id } } }")
                    .at("/data/whoLosesSupply/snapshot/id")
                    .asText();
            List<String> snapshots = new ArrayList<>(List.of(before));
            for (int number = 2; number <= 4; number++) {
                sample.add(
                        COMPANY.formatted("b" + number, "B " + number), COMPANY.formatted("a" + number, "A " + number));
                JsonNode change = client.event("g").at("/data/graphChanged");
                assertThat(change.path("after").asText()).isEqualTo("load:" + (number - 1));
                assertThat(change.path("loadCount").asInt()).isEqualTo(1);
                assertThat(change.path("claimsNew").asInt()).isEqualTo(2);
                assertThat(change.path("claimsRetired").asInt()).isZero();
                assertThat(change.at("/loads/0/id").asText()).isEqualTo("load:" + number);
                assertThat(change.at("/loads/0/rowsRead").asInt()).isEqualTo(2);
                assertThat(change.at("/subjects/totalCount").asInt()).isEqualTo(2);
                assertThat(change.at("/subjects/nodes/0/id").asText()).isEqualTo("company:a" + number);
                assertThat(change.at("/subjects/nodes/1/node/name").asText()).isEqualTo("B " + number);
                snapshots.add(change.at("/snapshot/id").asText());
            }
            assertThat(snapshots).doesNotHaveDuplicates();
        }
    }

    /// Who was away says which load he knows, and is told what came since.
    @Test
    void whatWasMissedIsTold() {
        sample.add(COMPANY.formatted("one", "One"));
        sample.add(COMPANY.formatted("two", "Two"));
        try (SocketClient client = SocketClient.introduced()) {
            client.subscribe("g", WATCH.replace("graphChanged", "graphChanged(since: \"load:1\")"));
            JsonNode change = client.event("g").at("/data/graphChanged");
            assertThat(change.path("after").asText()).isEqualTo("load:1");
            assertThat(change.path("loadCount").asInt()).isEqualTo(2);
            assertThat(change.at("/loads/0/sequence").asInt()).isEqualTo(3);
            assertThat(change.at("/subjects/totalCount").asInt()).isEqualTo(2);

            sample.add(COMPANY.formatted("three", "Three"));
            assertThat(client.event("g").at("/data/graphChanged/after").asText())
                    .isEqualTo("load:3");
        }
    }

    @Test
    void aScenarioIsToldWhenItsAnswerChanges() {
        try (SocketClient client = SocketClient.introduced()) {
            client.subscribe("s", SCENARIO);
            JsonNode first = client.event("s").at("/data/scenarioChanged");
            assertThat(first.at("/losses/totalCount").asInt()).isEqualTo(2);

            client.subscribe("g", "subscription { graphChanged { loadCount } }");
            client.ask("q", "{ __typename }");
            sample.add(COMPANY.formatted("stranger", "A stranger"));
            client.event("g");
            client.ask("q", "{ __typename }");
            assertThat(client.hasHeardAll())
                    .as("the load changed the snapshot, and nothing of the answer")
                    .isTrue();

            client.say("{\"type\": \"complete\", \"id\": \"g\"}");
            sample.add(SHIPPED);
            JsonNode second = client.event("s").at("/data/scenarioChanged");
            assertThat(second.at("/losses/totalCount").asInt()).isEqualTo(3);
            assertThat(second.path("answer").asText())
                    .isNotEqualTo(first.path("answer").asText());
        }
    }

    /// Another caller of the same roles asks in the same words.
    @Test
    void anInterestIsToldToItsOwnerAlone() {
        KeyRing.Made owner = key();
        String id = RestAssured.given()
                .header("Authorization", "Bearer " + owner.secret())
                .contentType("application/json")
                .body(Map.of(
                        "query",
                        "mutation { saveInterest(name: \"m\", watched: {entities: [\"company:magnets\"]})"
                                + " { interest { id } } }"))
                .post("/graphql")
                .jsonPath()
                .getString("data.saveInterest.interest.id");
        String watch = "subscription { interestChanged(id: \"%s\") { interest { name } changes { totalCount"
                + " nodes { id kind articles { id } } } } }";
        try (SocketClient client = SocketClient.introduced("Authorization", "Bearer " + owner.secret());
                SocketClient other = SocketClient.introduced("Authorization", "Bearer " + key().secret())) {
            client.subscribe("i", watch.formatted(id));
            client.ask("q", "{ __typename }");
            other.subscribe("i", watch.formatted(id));
            assertThat(other.hear("error").toString()).contains("you have no");
            sample.add(COMPANY.formatted("stranger", "A stranger"));
            client.ask("q", "{ __typename }");
            sample.add(SHIPPED);
            JsonNode told = client.event("i").at("/data/interestChanged");
            assertThat(told.at("/interest/name").asText()).isEqualTo("m");
            assertThat(told.at("/changes/totalCount").asInt()).isEqualTo(1);
            assertThat(told.at("/changes/nodes/0/articles/0/id").asText()).isEqualTo("article:filing");
        }
    }

    @Test
    void aKeyThatIsRevokedIsToldNothingMore() {
        KeyRing.Made made = key();
        try (SocketClient watching = SocketClient.introduced("Authorization", "Bearer " + made.secret());
                SocketClient asking = SocketClient.introduced("Authorization", "Bearer " + made.secret())) {
            watching.subscribe("g", WATCH);
            watching.ask("q", "{ __typename }");
            asking.ask("q", "{ __typename }");
            keys.revoke(made.key().name());
            asking.subscribe("q", "{ __typename }");
            assertThat(asking.closed()).isEqualTo(4403);
            sample.add(COMPANY.formatted("late", "Late"));
            assertThat(watching.closed()).isEqualTo(4403);
            assertThat(watching.hasHeardAll() && asking.hasHeardAll()).isTrue();
        }
    }

    @Test
    void aTokenWhoseTimeIsOverIsToldNothingMore() throws Exception {
        String bearer = "Bearer " + tokens.lasting(SHORT.toSeconds(), "sam", "analyst");
        Instant over = Instant.now().plus(SHORT);
        try (SocketClient watching = SocketClient.introduced("Authorization", bearer);
                SocketClient asking = SocketClient.introduced("Authorization", bearer)) {
            watching.subscribe("g", WATCH);
            watching.ask("q", "{ __typename }");
            await(() -> Instant.now().isAfter(over), "its time is over");
            asking.subscribe("q", "{ __typename }");
            assertThat(asking.closed()).isEqualTo(4403);
            sample.add(COMPANY.formatted("late", "Late"));
            assertThat(watching.closed()).isEqualTo(4403);
            assertThat(watching.hasHeardAll() && asking.hasHeardAll()).isTrue();
        }
    }

    private KeyRing.Made key() {
        return keys.make(new NewKey("watcher-" + UUID.randomUUID(), Set.of(Role.ANALYST), List.of(), null), "test");
    }

    @Test
    void manySubscribersAreToldTogether() throws Exception {
        List<SocketClient> clients = subscribers(200);
        try {
            await(() -> sockets.subscriptions() == 400, "all are subscribed");
            storm();
            for (SocketClient client : clients) {
                assertThat(told(client)).as("loads told of, none of them twice").isEqualTo(11);
            }
            assertThat(sockets.count()).isEqualTo(200);
        } finally {
            clients.forEach(SocketClient::close);
        }
    }

    /// Well within the patience of the service, which lets go who does not read for longer.
    @Test
    void whoReadsSlowlyHoldsNobodyUp() throws Exception {
        List<SocketClient> clients = subscribers(5);
        try (java.net.Socket slow = slow()) {
            await(() -> sockets.subscriptions() == 11, "all are subscribed, the slow one too");
            storm();
            for (SocketClient client : clients) {
                assertThat(told(client)).as("loads told of, none of them twice").isEqualTo(11);
            }
            assertThat(sockets.count()).isEqualTo(6);
            assertThat(toldLate(slow)).as("loads the slow one is told of").isEqualTo(11);
        } finally {
            clients.forEach(SocketClient::close);
        }
    }

    /// Clients that watch a scenario and the graph, and have asked a question besides.
    private static List<SocketClient> subscribers(int number) {
        List<SocketClient> clients = new ArrayList<>();
        for (int client = 0; client < number; client++) {
            clients.add(SocketClient.introduced());
        }
        for (SocketClient client : clients) {
            client.subscribe("s", SCENARIO);
            client.subscribe("g", "subscription { graphChanged { loadCount loads { id } } }");
            client.subscribe("q", "{ __typename }");
        }
        for (SocketClient client : clients) {
            client.event("s");
            client.event("q");
            client.hear("complete");
        }
        return clients;
    }

    /// Eleven loads, of which the first changes the answer of the scenario.
    private void storm() {
        sample.add(SHIPPED);
        for (int load = 0; load < 10; load++) {
            sample.add(COMPANY.formatted("storm-" + load, "Storm " + load));
        }
    }

    /// Hears events until eleven loads were told of, and the scenario's new answer.
    private static int told(SocketClient client) {
        int loads = 0;
        boolean scenario = false;
        while (loads < 11 || !scenario) {
            JsonNode message = client.hear("next");
            if (message.path("id").asText().equals("s")) {
                assertThat(scenario).as("the answer changed once").isFalse();
                assertThat(message.at("/payload/data/scenarioChanged/losses/totalCount")
                                .asInt())
                        .isEqualTo(3);
                scenario = true;
            } else {
                loads += message.at("/payload/data/graphChanged/loadCount").asInt();
            }
        }
        return loads;
    }

    /// A client that subscribes, asks for more than its connection takes, and reads nothing but that it is connected.
    private static java.net.Socket slow() throws IOException {
        java.net.Socket slow = SocketClient.raw("Sec-WebSocket-Protocol: %s\r\n".formatted(Upgrade.PROTOCOL));
        Frames.skipHead(slow);
        Frames.write(slow, "{\"type\": \"connection_init\"}");
        Frames.write(slow, subscribe("g", "subscription { graphChanged { loadCount } }"));
        for (int number = 0; number < 15; number++) {
            Frames.write(slow, subscribe("large-" + number, LARGE));
        }
        return slow;
    }

    private static String subscribe(String id, String document) {
        return "{\"type\": \"subscribe\", \"id\": \"%s\", \"payload\": {\"query\": \"%s\"}}".formatted(id, document);
    }

    /// How many loads the slow client is told of when it reads at last, in one event or several.
    private static int toldLate(java.net.Socket slow) throws IOException {
        int loads = 0;
        while (loads < 11) {
            String message = Frames.read(slow);
            if (message.startsWith("{\"type\":\"next\",\"id\":\"g\"")) {
                String counted = message.substring(message.indexOf(LOADS) + LOADS.length());
                loads += Integer.parseInt(counted.substring(0, counted.indexOf('}')));
            }
        }
        return loads;
    }

    /// The client of the npm package that GraphiQL uses too.
    @Test
    void theUsualClientIsServed() throws Exception {
        boolean installed =
                java.nio.file.Files.isDirectory(java.nio.file.Path.of("src/test/audit/node_modules/graphql-ws"));
        assertThat(installed || System.getenv("CI") == null)
                .as("npm ci --prefix src/test/audit")
                .isTrue();
        assumeTrue(installed, "SKIPPED: needs node, and `npm ci` once in src/test/audit");
        Process node = new ProcessBuilder(
                        "node",
                        "subscriptions.mjs",
                        URI.create("ws://127.0.0.1:%d/graphql".formatted(RestAssured.port))
                                .toString())
                .directory(new java.io.File("src/test/audit"))
                .redirectErrorStream(true)
                .start();
        await(() -> sockets.subscriptions() == 2, "the client is subscribed");
        sample.add(SHIPPED);
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).isEqualTo("""
                query: IREL (India) Limited
                refused: INVALID_QUERY
                scenario: 2 losses
                scenario: 3 losses
                graph: 1 load
                """);
    }

    static void await(BooleanSupplier condition, String what) throws InterruptedException {
        Instant longest = Instant.now().plus(LONGEST);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(longest);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
