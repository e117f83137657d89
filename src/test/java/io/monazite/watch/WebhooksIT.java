package io.monazite.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;

import io.monazite.access.KeyRing;
import io.monazite.access.Role;
import io.monazite.api.Sample;
import io.monazite.graph.Hooks;
import io.monazite.graph.SupplyGraph;
import io.monazite.outbound.OutboundClient;
import io.monazite.testsupport.WebServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// What changes is posted to whoever asked for it: signed, once, and again where it did not arrive.
@QuarkusTest
class WebhooksIT {

    private static final long LONGEST_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FLOW = "{\"type\":\"supply\",\"supplier\":\"company:northern\","
            + "\"buyer\":\"company:magnets\",\"material\":\"material:ndpr-oxide\",\"basis\":\"REO\","
            + "\"period\":\"%d\",\"status\":\"SHIPPED\",\"tonnes\":90,\"source\":\"article:wire\"}";
    private static final Map<String, Object> MAGNETS = Map.of("entities", List.of("company:magnets"));

    @Inject
    Sample sample;

    @Inject
    KeyRing keys;

    @Inject
    Hooks hooks;

    @Inject
    HookRunner runner;

    @Inject
    SupplyGraph graph;

    @Inject
    OutboundClient web;

    @Inject
    WatchSettings settings;

    private final WebServer server = new WebServer();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

    /// A request that came.
    private record Received(String id, String time, String signature, String body) {

        static Received of(HttpExchange exchange) throws IOException {
            return new Received(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void load() {
        sample.load();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatChangedIsPostedAndSigned() throws Exception {
        Watcher one = Watcher.known(keys);
        String id = one.saved("Magnets", MAGNETS);
        takes("/hook");
        JsonPath added = one.hooked(id, server.at("/hook").toString());
        String secret = added.getString("data.addWebhook.secret");
        sample.add("{\"type\":\"company\",\"id\":\"company:aside\",\"name\":\"Aside\",\"source\":\"article:wire\"}");
        sample.add(FLOW.formatted(2025));
        Received told = next();
        assertThat(told.signature()).isEqualTo("v1," + code(secret, told));
        assertThat(Long.parseLong(told.time()))
                .isCloseTo(Instant.now().getEpochSecond(), Offset.offset(LONGEST_SECONDS));
        JsonNode body = JSON.readTree(told.body());
        assertThat(body.path("type").asText()).isEqualTo("interest.changed");
        assertThat(body.at("/data/interest/id").asText()).isEqualTo(id);
        assertThat(body.at("/data/totalCount").asInt()).isEqualTo(1);
        assertThat(body.at("/data/changes/0/kind").asText()).isEqualTo("NEW");
        assertThat(body.at("/data/changes/0/after/buyer/id").asText()).isEqualTo("company:magnets");
        assertThat(body.at("/data/changes/0/articles/0/url").asText()).isEqualTo("https://wire.example/1");
        await(() -> List.of("DELIVERED").equals(states(one, id)), "it is on record");
        assertThat(received).as("what does not concern it is not told").isEmpty();
    }

    /// The id stays the same, so that a receiver knows again what he took without saying so.
    @Test
    void whatDoesNotArriveIsSentAgainUntilItDoes() throws Exception {
        Watcher one = Watcher.known(keys);
        String id = one.saved("Magnets", MAGNETS);
        List<Integer> answers = new ArrayList<>(List.of(500, 404, 204));
        server.answers("/hook", exchange -> {
            received.add(Received.of(exchange));
            WebServer.send(exchange, answers.removeFirst(), "text/plain", "");
        });
        one.hooked(id, server.at("/hook").toString());
        sample.add(FLOW.formatted(2025));
        Received first = next();
        assertThat(List.of(next(), next())).extracting(Received::id).containsOnly(first.id());
        await(() -> List.of("DELIVERED").equals(states(one, id)), "it arrived");
        assertThat(deliveries(one, id).getInt("attempts[0]")).isEqualTo(3);
    }

    @Test
    void whoNeverTakesAnythingIsPausedAndMissesNothing() throws Exception {
        Watcher one = Watcher.known(keys);
        String id = one.saved("Magnets", MAGNETS);
        server.answers("/hook", exchange -> WebServer.send(exchange, 503, "text/plain", ""));
        String hook = one.hooked(id, server.at("/hook").toString()).getString("data.addWebhook.webhook.id");
        sample.add(FLOW.formatted(2025));
        await(() -> List.of("GIVEN_UP").equals(states(one, id)), "it is given up");
        assertThat(deliveries(one, id).getString("code[0]")).isEqualTo("BUSY");
        assertThat(one.hooks(id).getBoolean("data.interest.webhooks[0].paused")).isTrue();

        takes("/hook");
        sample.add(FLOW.formatted(2026));
        one.ask("mutation ($id: ID!) { resumeWebhook(id: $id) { webhook { paused } } }", Map.of("id", hook));
        JsonNode body = JSON.readTree(next().body());
        assertThat(body.at("/data/totalCount").asInt()).as("both loads").isEqualTo(2);
    }

    @Test
    void whoseKeyIsRevokedIsToldNothingMore() throws Exception {
        Watcher one = Watcher.known(keys);
        Watcher admin = Watcher.known(keys, Role.ADMIN);
        String id = one.saved("Magnets", MAGNETS);
        takes("/hook");
        String hook = one.hooked(id, server.at("/hook").toString()).getString("data.addWebhook.webhook.id");
        one.isRevoked(keys);
        sample.add(FLOW.formatted(2025));
        await(() -> List.of("GIVEN_UP").equals(states(admin, id)), "it is given up");
        assertThat(deliveries(admin, id).getString("code[0]")).isEqualTo("KEY_NOT_VALID");
        assertThat(deliveries(admin, id).getInt("attempts[0]")).isZero();
        assertThat(admin.hooks(id).getBoolean("data.interest.webhooks[0].paused"))
                .isTrue();
        JsonPath resumed =
                admin.ask("mutation ($id: ID!) { resumeWebhook(id: $id) { webhook { paused } } }", Map.of("id", hook));
        assertThat(resumed.getString("errors[0].message")).contains("revoked");
        assertThat(received).isEmpty();
    }

    @Test
    void aDefectOfOursIsNoFailureOfTheReceiver() throws Exception {
        Watcher one = Watcher.known(keys);
        String id = one.saved("Magnets", MAGNETS);
        takes("/hook");
        String hook = one.hooked(id, server.at("/hook").toString()).getString("data.addWebhook.webhook.id");
        Telling broken = (interest, from, to) -> {
            throw new IllegalStateException("a defect");
        };
        new HookRunner(hooks, broken, web, keys, settings).tell(hook, Instant.now());
        assertThat(states(one, id)).containsExactly("WAITING");
        assertThat(deliveries(one, id).getString("code[0]")).isEqualTo("INTERNAL");
        assertThat(deliveries(one, id).getInt("attempts[0]")).isZero();
        assertThat(one.hooks(id).getInt("data.interest.webhooks[0].failures")).isZero();
        assertThat(hooks.find(hook))
                .hasValueSatisfying(waits -> assertThat(waits.notBefore())
                        .as("not asked again at once")
                        .isAfter(Instant.now().plusSeconds(LONGEST_SECONDS / 2)));
    }

    @Test
    void aPrivateNetworkIsNotAskedAndASlowHookHoldsUpNobody() throws Exception {
        Watcher one = Watcher.known(keys);
        String closed = one.saved("Closed", MAGNETS);
        String slow = one.saved("Slow", MAGNETS);
        String quick = one.saved("Quick", MAGNETS);
        CountDownLatch end = new CountDownLatch(1);
        server.answers("/slow", exchange -> {
            try {
                end.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            WebServer.send(exchange, 204, "text/plain", "");
        });
        takes("/hook");
        one.hooked(closed, "http://169.254.169.254/latest/meta-data/");
        one.hooked(slow, server.at("/slow").toString());
        one.hooked(quick, server.at("/hook").toString());
        sample.add(FLOW.formatted(2025));
        next();
        assertThat(states(one, slow)).isEmpty();
        await(() -> List.of("GIVEN_UP").equals(states(one, closed)), "the closed network is given up");
        assertThat(deliveries(one, closed).getString("code[0]")).isEqualTo("ADDRESS_REFUSED");
        end.countDown();
        await(() -> List.of("DELIVERED").equals(states(one, slow)), "the slow one is told in the end");
    }

    /// Two services look at the same hooks at the same time.
    @Test
    void twoServicesTellOnce() throws Exception {
        Watcher one = Watcher.known(keys);
        String id = one.saved("Magnets", MAGNETS);
        takes("/hook");
        one.hooked(id, server.at("/hook").toString());
        HookSchedule other = new HookSchedule(hooks, runner, graph);
        try {
            for (int year = 2025; year < 2030; year++) {
                sample.add(FLOW.formatted(year));
                other.look();
                other.look();
            }
            String now = graph.version().recordedAt().toString();
            await(() -> now.equals(one.hooks(id).getString("data.interest.webhooks[0].toldUpTo")), "all is told");
        } finally {
            other.stop();
        }
        List<Received> all = new ArrayList<>(received);
        assertThat(all).extracting(Received::id).doesNotHaveDuplicates();
        int changes = 0;
        for (Received told : all) {
            changes += JSON.readTree(told.body()).at("/data/totalCount").asInt();
        }
        assertThat(changes).as("each of the flows once").isEqualTo(5);
    }

    private void takes(String path) {
        server.answers(path, exchange -> {
            received.add(Received.of(exchange));
            WebServer.send(exchange, 200, "text/plain", "taken");
        });
    }

    private Received next() throws InterruptedException {
        Received next = received.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("something is posted").isNotNull();
        return next;
    }

    private static JsonPath deliveries(Watcher one, String interest) {
        return one.hooks(interest).setRootPath("data.interest.webhooks[0].deliveries");
    }

    private static List<String> states(Watcher one, String interest) {
        return deliveries(one, interest).getList("state", String.class);
    }

    /// As a receiver reckons it, with libraries of his own.
    private static String code(String secret, Received told) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(
                        (told.id() + "." + told.time() + "." + told.body()).getBytes(StandardCharsets.UTF_8)));
    }

    private static void await(BooleanSupplier condition, String what) throws InterruptedException {
        Instant longest = Instant.now().plusSeconds(LONGEST_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(longest);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
