package io.monazite.ops;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Takes traces as the OpenTelemetry protocol sends them over HTTP. Names stand in its messages as they are, so
/// that they are found without a parser.
final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TraceCollector collector = new TraceCollector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] message = exchange.getRequestBody().readAllBytes();
        synchronized (received) {
            received.writeBytes(message);
        }
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    boolean tells(String... names) {
        synchronized (received) {
            String text = received.toString(StandardCharsets.ISO_8859_1);
            return Stream.of(names).allMatch(text::contains);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
