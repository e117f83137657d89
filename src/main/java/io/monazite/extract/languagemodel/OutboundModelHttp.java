package io.monazite.extract.languagemodel;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.monazite.outbound.Answer;
import io.monazite.outbound.OutboundClient;
import io.monazite.outbound.OutboundException;
import io.monazite.outbound.Post;

/// Lets the library of models ask by the one way out of this service, with its address checks and limits.
final class OutboundModelHttp implements HttpClientBuilder, HttpClient {

    private static final int KIBI = 1_024;
    private static final int LONGEST_MESSAGE = 200;
    private static final int FIRST_OF_SUCCESS = 200;
    private static final int FIRST_AFTER_SUCCESS = 300;

    private final OutboundClient web;
    private final Duration timeout;
    private final long mostBytes;

    OutboundModelHttp(OutboundClient web, Duration timeout, int kilobytes) {
        this.web = web;
        this.timeout = timeout;
        this.mostBytes = (long) kilobytes * KIBI;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        if (request.method() != HttpMethod.POST) {
            throw new UnsupportedOperationException("models are asked by POST, and not by " + request.method());
        }
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        try {
            Answer answer = web.ask(new Post(URI.create(request.url()), headers, request.body(), timeout), mostBytes);
            if (answer.status() < FIRST_OF_SUCCESS || answer.status() >= FIRST_AFTER_SUCCESS) {
                throw new HttpException(answer.status(), shortened(answer, headers.values()));
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(answer.status())
                    .headers(Map.of())
                    .body(answer.body())
                    .build();
        } catch (OutboundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Some interfaces say back the key that they refuse.
    private static String shortened(Answer answer, Collection<String> headers) {
        String body = answer.body().strip();
        for (String header : headers) {
            String secret = header.replaceFirst("^Bearer ", "");
            body = secret.isBlank() ? body : body.replace(secret, "…");
        }
        String shown = body.length() > LONGEST_MESSAGE ? body.substring(0, LONGEST_MESSAGE) + "…" : body;
        return "the model's interface answers %d: %s".formatted(answer.status(), shown);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers of models are not streamed");
    }

    @Override
    public HttpClient build() {
        return this;
    }

    @Override
    public Duration connectTimeout() {
        return timeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return timeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
        return this;
    }
}
