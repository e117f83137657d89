package io.monazite.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.monazite.api.AsOf;
import io.monazite.api.Caller;
import io.monazite.api.Engine;
import io.monazite.api.ErrorCode;
import io.monazite.api.Event;
import io.monazite.api.Operation;
import io.monazite.graph.Version;
import io.quarkus.runtime.configuration.MemorySize;

/// Answers subscriptions. What many subscribers ask alike is answered once for a version; few are answered at a time,
/// so that those who ask by HTTP are answered too, and whoever waits meanwhile is told of the newest version alone.
@ApplicationScoped
class Events {

    private static final int OVERHEAD = 800;
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(1);

    private final Engine engine;
    private final AnswerWriter writer;
    private final ObjectWriter keys;
    private final AsyncCache<Key, Told> kept;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    /// @param told the number of the load up to which the subscribers were told; -1 at the start
    private record Key(AnswerKey asked, long told) {}

    Events(
            Engine engine,
            AnswerWriter writer,
            ObjectMapper json,
            @ConfigProperty(name = "monazite.subscriptions.answers-kept", defaultValue = "16M") MemorySize most) {
        this.engine = engine;
        this.writer = writer;
        this.keys = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most.asLongValue())
                .weigher((Key key, Told told) -> OVERHEAD + told.answer().body().length())
                .expireAfterWrite(LONGEST_KEPT)
                .executor(engine.readers())
                .buildAsync();
    }

    /// Answers a subscription for one state of the graph, on a thread that may wait.
    ///
    /// @param caller who asks, of whom only the roles count unless his own is asked for
    /// @param told the version that the subscriber was last told of; absent at the start
    Told at(AsOf now, Operation operation, Caller caller, @Nullable Version told) throws InterruptedException {
        boolean shared = !engine.isPersonal(operation);
        Key key = new Key(AnswerKey.of(keys, operation, caller, now), told == null ? -1 : told.sequence());
        places.acquire();
        try {
            if (!shared) {
                return answer(now, operation, caller, told);
            }
            CompletableFuture<Told> answering = kept.get(
                    key,
                    (same, readers) ->
                            CompletableFuture.supplyAsync(() -> answer(now, operation, caller, told), readers));
            Told answer = answering.join();
            if (!answer.answer().repeatable()) {
                kept.asMap().remove(key, answering);
            }
            return answer;
        } finally {
            places.release();
        }
    }

    /// Earlier versions are never asked for again.
    void forget(@ObservesAsync Version newer) {
        kept.asMap().keySet().removeIf(key -> !key.asked().version().equals(newer));
    }

    private Told answer(AsOf now, Operation operation, Caller caller, @Nullable Version told) {
        Event event = engine.event(operation, now, caller, told);
        return new Told(
                writer.written(event.answer()),
                event.isRefusal(),
                hasOnly(event.answer().content(), ErrorCode.STORE_UNAVAILABLE),
                event.news(),
                event.lasting() == null ? null : digest(event.lasting()));
    }

    private static boolean hasOnly(Map<String, Object> answer, ErrorCode code) {
        return answer.get("errors") instanceof List<?> errors
                && errors.stream()
                        .allMatch(error -> error instanceof Map<?, ?> said
                                && said.get("extensions") instanceof Map<?, ?> extensions
                                && code.name().equals(extensions.get("code")));
    }

    private String digest(Object content) {
        DigestOutputStream digested = new DigestOutputStream(OutputStream.nullOutputStream(), Digests.sha256());
        try (digested) {
            keys.writeValue(digested, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digests.text(digested.getMessageDigest().digest());
    }
}
