package io.monazite.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.outbound.OutboundException.Code;
import io.monazite.testsupport.WebServer;

/// What is fetched, and what is not, from a server that behaves as servers do.
class OutboundClientIT {

    private final WebServer server = new WebServer();
    private OutboundClient client = new OutboundClient(TestSettings.usual());

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void file() {
        file = folder.resolve("fetched");
    }

    @AfterEach
    void stop() throws IOException {
        client.stop();
        server.close();
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws IOException {
        server.answers("/feed", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Mon, 02 Nov 2026 10:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Nov 2026 10:00:00 GMT");
            WebServer.send(exchange, known ? 304 : 200, "text/csv; charset=utf-8", "a,b");
        });
        Fetched.Content first = content("/feed");
        assertThat(file).content().isEqualTo("a,b");
        assertThat(first.mediaType()).isEqualTo("text/csv");
        assertThat(client.fetch(new Fetch(server.at("/feed"), Map.of(), first.etag(), first.lastModified()), file))
                .isInstanceOf(Fetched.NotModified.class);
    }

    @Test
    void whatIsPackedIsUnpackedAndWhoAsksIsNamed() throws IOException {
        server.answers("/packed", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("User-Agent")).isEqualTo("monazite-tests");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            WebServer.send(exchange, 200, "text/plain", packed("hello".getBytes(StandardCharsets.UTF_8)));
        });
        content("/packed");
        assertThat(file).content().isEqualTo("hello");
    }

    @Test
    void aFullDiskIsNoTroubleOfTheOtherSide() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        AtomicInteger asked = new AtomicInteger();
        server.answers("/feed", exchange -> {
            asked.incrementAndGet();
            WebServer.send(exchange, 200, "text/csv", "a,b");
        });
        assertThatThrownBy(() -> client.fetch(new Fetch(server.at("/feed"), Map.of(), null, null), full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
        assertThat(asked).as("another attempt finds no more room").hasValue(1);
        assertThat(client.fetch(new Fetch(server.at("/feed"), Map.of(), null, null), file))
                .isInstanceOf(Fetched.Content.class);
    }

    @Test
    void aBombIsNotUnpackedAndAStreamWithoutEndIsLeft() {
        server.answers("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            WebServer.send(exchange, 200, "text/plain", packed(new byte[50 * TestSettings.ROOM]));
        });
        server.answers("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[1_000]);
                }
            }
        });
        server.answers("/broken", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            WebServer.send(exchange, 200, "text/plain", "this is not gzip");
        });
        assertFails("/bomb", Code.TOO_LARGE, "max-unpacked");
        assertFails("/endless", Code.TOO_LARGE, "max-bytes");
        assertFails("/broken", Code.NOT_UNPACKABLE, "gzip");
    }

    @Test
    void whatDripsWithoutEndComesToOne() throws IOException {
        server.answers("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        client.stop();
        client = new OutboundClient(
                new TestSettings(TestSettings.usual().allow(), Duration.ofSeconds(20), Duration.ofMillis(300)));
        assertFails("/drip", Code.TOO_SLOW, "longer than");
    }

    @Test
    void whoSaysNothingIsNotWaitedFor() throws IOException {
        server.answers("/silent", exchange -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        client.stop();
        client = new OutboundClient(
                new TestSettings(TestSettings.usual().allow(), Duration.ofMillis(200), Duration.ofMinutes(1)));
        assertFails("/silent", Code.TOO_SLOW, "in time");
    }

    @Test
    void whoIsBusyIsAskedAgainWhenHeSays() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.answers("/busy", exchange -> {
            boolean first = asked.getAndIncrement() == 0;
            exchange.getResponseHeaders().set("Retry-After", "0");
            WebServer.send(exchange, first ? 429 : 200, "text/plain", first ? "Please limit requests" : "the data");
        });
        content("/busy");
        assertThat(asked).hasValue(2);
        assertThat(file).content().isEqualTo("the data");
    }

    @ParameterizedTest
    @CsvSource({"3600, PT1H", "999999999, PT24H", "'Fri, 31 Dec 9999 23:59:59 GMT', PT24H"})
    void whoAsksForALongWaitIsLeftAloneForADayAtMost(String asks, Duration wait) {
        AtomicInteger asked = new AtomicInteger();
        server.answers("/later", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", asks);
            WebServer.send(exchange, 503, "text/plain", "");
        });
        assertThatThrownBy(() -> content("/later")).isInstanceOfSatisfying(OutboundException.class, e -> {
            assertThat(e.code()).isEqualTo(Code.BUSY);
            assertThat(e.retryAfter()).isEqualTo(wait);
        });
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoRefusesIsNotAskedAgainAndWhoIsBrokenIsSomeTimes() {
        AtomicInteger asked = new AtomicInteger();
        server.answers("/none", exchange -> {
            asked.incrementAndGet();
            WebServer.send(exchange, 404, "text/plain", "");
        });
        assertFails("/none", Code.REFUSED, "404");
        assertThat(asked).hasValue(1);
        server.answers("/broken", exchange -> {
            asked.incrementAndGet();
            WebServer.send(exchange, 500, "text/plain", "");
        });
        assertFails("/broken", Code.BUSY, "500");
        assertThat(asked).hasValue(4);
    }

    @Test
    void nobodySendsUsIntoAPrivateNetwork() {
        server.redirects("/to-metadata", "http://169.254.169.254/latest/meta-data/");
        server.redirects("/to-file", "file:///etc/passwd");
        server.redirects("/circle", "/circle");
        assertFails("/to-metadata", Code.ADDRESS_REFUSED, "monazite.outbound.allow");
        assertFails("/to-file", Code.SCHEME_REFUSED, "file:");
        assertFails("/circle", Code.TOO_MANY_REDIRECTS, "on and on");
    }

    @Test
    void aRedirectIsFollowedButNotWithAKey() throws IOException {
        AtomicInteger told = new AtomicInteger();
        try (WebServer other = new WebServer()) {
            other.answers("/there", exchange -> {
                told.incrementAndGet();
                WebServer.send(exchange, 200, "text/plain", "there");
            });
            server.redirects("/moved", other.at("/there").toString());
            assertThat(content("/moved").from()).isEqualTo(other.at("/there"));
            assertThatThrownBy(() ->
                            client.fetch(new Fetch(server.at("/moved"), Map.of("Key", "secret"), null, null), file))
                    .isInstanceOfSatisfying(
                            OutboundException.class, e -> assertThat(e.code()).isEqualTo(Code.REFUSED));
            assertThat(told).hasValue(1);
        }
    }

    @Test
    void onlyTheWebIsAskedAndNoPrivateAddressInAnySpelling() throws IOException {
        client.stop();
        client = new OutboundClient(new TestSettings(Optional.empty(), Duration.ofSeconds(20), Duration.ofMinutes(1)));
        for (String address :
                List.of("http://127.0.0.1:%d/", "http://localhost:%d/", "http://2130706433:%d/", "http://[::1]:%d/")) {
            assertFails(URI.create(address.formatted(server.port())), Code.ADDRESS_REFUSED, "monazite.outbound.allow");
        }
        assertFails(URI.create("ftp://example.org/a"), Code.SCHEME_REFUSED, "https://");
        assertFails(URI.create("mailto:a@example.org"), Code.SCHEME_REFUSED, "https://");
    }

    /// A name that is public when it is looked up first and private the next time.
    @Test
    void aNameIsCheckedEachTimeItIsLookedUp() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                boolean first = lookups.getAndIncrement() == 0;
                return SystemDefaultDnsResolver.INSTANCE.resolve(first ? "127.0.0.1" : "10.0.0.1");
            }

            @Override
            public @Nullable String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        client.stop();
        client = new OutboundClient(TestSettings.usual(), names);
        server.answers("/one", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            WebServer.send(exchange, 200, "text/plain", "public");
        });
        URI address = URI.create("http://feed.example:%d/one".formatted(server.port()));
        client.fetch(new Fetch(address, Map.of(), null, null), file);
        assertThat(file).content().isEqualTo("public");
        assertFails(address, Code.ADDRESS_REFUSED, "feed.example");
    }

    private Fetched.Content content(String path) throws OutboundException {
        return (Fetched.Content) client.fetch(new Fetch(server.at(path), Map.of(), null, null), file);
    }

    private void assertFails(String path, Code code, String part) {
        assertFails(server.at(path), code, part);
    }

    private void assertFails(URI address, Code code, String part) {
        assertThatThrownBy(() -> client.fetch(new Fetch(address, Map.of(), null, null), file))
                .isInstanceOfSatisfying(OutboundException.class, e -> {
                    assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
                    assertThat(e).hasMessageContaining(part);
                });
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
