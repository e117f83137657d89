package io.monazite.api.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/// A message over a socket may be as long as a request, and is not compressed: a few bytes that unpack to many would
/// get around that limit, and each socket would keep a dictionary.
@ApplicationScoped
class SocketOptions implements HttpServerOptionsCustomizer {

    /// How long a client may take to answer that its socket is closed, before the connection is cut.
    private static final int SECONDS_TO_CLOSE = 3;

    private final int mostBytes;

    SocketOptions(@ConfigProperty(name = "monazite.graphql.max-bytes", defaultValue = "200000") int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        limit(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        limit(options);
    }

    private void limit(HttpServerOptions options) {
        options.setMaxWebSocketMessageSize(mostBytes)
                .setWebSocketClosingTimeout(SECONDS_TO_CLOSE)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }
}
