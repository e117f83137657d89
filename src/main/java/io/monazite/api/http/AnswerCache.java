package io.monazite.api.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.monazite.api.AsOf;
import io.monazite.api.Caller;
import io.monazite.api.Engine;
import io.monazite.api.Operation;
import io.monazite.graph.Version;
import io.quarkus.runtime.configuration.MemorySize;

/// Whole answers, kept until a load changes the graph. The same question of several callers at once is answered once.
///
/// Nothing in it is personal to a caller: of whom asks a query learns nothing but the roles, and these are part of the
/// key. What asks for the caller's own is answered to him alone. An answer that depends on what no load brings
/// (`Request.dependsOnMore`) is not kept.
@ApplicationScoped
class AnswerCache {

    /// What an entry takes beside its body: key, tag and the cache's own, in bytes.
    private static final int OVERHEAD = 600;

    private final Engine engine;
    private final AnswerWriter writer;
    private final ObjectWriter keys;
    private final AsyncCache<AnswerKey, Answer> kept;
    private final Counter hits = looked("hit");
    private final Counter misses = looked("miss");

    AnswerCache(
            Engine engine,
            AnswerWriter writer,
            ObjectMapper json,
            @ConfigProperty(name = "monazite.graphql.answers-kept", defaultValue = "64M") MemorySize most) {
        this.engine = engine;
        this.writer = writer;
        this.keys = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most.asLongValue())
                .weigher((AnswerKey key, Answer answer) ->
                        OVERHEAD + answer.body().length())
                .executor(engine.readers())
                .buildAsync();
    }

    /// The answer at present if it is kept, on any thread: what is kept was asked before, and found to be a query whose
    /// answer is shared.
    Optional<Answer> kept(Operation operation, Caller caller) {
        Optional<Answer> found = engine.seenNow()
                .map(now -> kept.getIfPresent(AnswerKey.of(keys, operation, caller.nameless(), now)))
                .filter(answering -> answering.isDone() && !answering.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .filter(Answer::repeatable);
        found.ifPresent(answer -> hits.increment());
        return found;
    }

    /// The answer at present, kept or new, on a thread that may wait.
    ///
    /// @param caller who asks, of whom only the roles count unless his own is asked for
    Answer answer(Operation operation, Caller caller) {
        if (engine.isPersonal(operation)) {
            return fresh(operation, caller);
        }
        Caller shared = caller.nameless();
        AsOf now = engine.now();
        AnswerKey key = AnswerKey.of(keys, operation, shared, now);
        CompletableFuture<Answer> answering = kept.get(
                key, (same, readers) -> CompletableFuture.supplyAsync(() -> fresh(operation, now, shared), readers));
        (answering.isDone() ? hits : misses).increment();
        Answer answer = answering.join();
        if (!answer.repeatable()) {
            kept.asMap().remove(key, answering);
        }
        return answer;
    }

    /// An answer of its own, which is not kept.
    Answer fresh(Operation operation, Caller caller) {
        return fresh(operation, engine.now(), caller);
    }

    /// How many bytes the answers take that are kept.
    long bytes() {
        kept.synchronous().cleanUp();
        return kept.synchronous()
                .policy()
                .eviction()
                .flatMap(bound -> bound.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }

    /// Answers at earlier versions are never asked for again.
    void forget(@ObservesAsync Version newer) {
        kept.asMap().keySet().removeIf(key -> !key.version().equals(newer));
    }

    private static Counter looked(String result) {
        return Metrics.counter("monazite.answers.kept", "result", result);
    }

    private Answer fresh(Operation operation, AsOf asOf, Caller caller) {
        return writer.written(engine.answer(operation, asOf, caller));
    }
}
