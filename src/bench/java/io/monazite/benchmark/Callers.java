package io.monazite.benchmark;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/// Many who ask the service over HTTP at once, each over a connection of its own. One thread serves them all and never
/// waits, so that little of what is measured is the asking: callers who each hold a thread take as long to wake up as a
/// short answer takes to make.
final class Callers implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 64;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(MOST).setEventLoopSize(1));
    private final Context thread = vertx.getOrCreateContext();
    private final RequestOptions options;

    /// @param address of the service
    Callers(URI address) {
        this.options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI("/graphql")
                .setIdleTimeout(Service.PATIENCE.toMillis());
    }

    /// Asks a question, and looks only whether an answer without errors came.
    ///
    /// @param kept whether an answer that is kept will do
    CompletionStage<?> ask(Question question, int variant, boolean kept) {
        Buffer body = body(question, variant);
        Promise<Void> answered = Promise.promise();
        // All steps on the client's own thread: what comes in between two of another thread is lost.
        thread.runOnContext(now -> client.request(options)
                .compose(request -> sent(request, body, kept))
                .compose(HttpClientResponse::body)
                .<Void>map(answer -> requireAnswer(question, answer))
                .onComplete(answered));
        return answered.future().toCompletionStage();
    }

    /// Asks once, and waits.
    void askAnew(Question question, int variant) {
        try {
            ask(question, variant, false).toCompletableFuture().get(Service.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + question.name(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(question.name() + " is not answered", e);
        }
    }

    private static Future<HttpClientResponse> sent(HttpClientRequest request, Buffer body, boolean kept) {
        request.putHeader("Content-Type", "application/json");
        if (!kept) {
            request.putHeader("Cache-Control", "no-store");
        }
        return request.send(body);
    }

    private static Buffer body(Question question, int variant) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(
                    Map.of("query", question.document(), "variables", question.variables(variant))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(question.name() + " cannot be written", e);
        }
    }

    private static @Nullable Void requireAnswer(Question question, Buffer answer) {
        if (!answer.getString(0, Math.min(8, answer.length())).startsWith("{\"data\"")) {
            throw new IllegalStateException(question.name() + " is answered with errors");
        }
        return null;
    }

    @Override
    public void close() {
        // With it closes what it made.
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
