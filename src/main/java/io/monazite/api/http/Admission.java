package io.monazite.api.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Metrics;
import io.monazite.api.ErrorCode;
import io.quarkus.runtime.StartupEvent;

/// How many operations of GraphQL are answered at one time, and how many may wait for their turn. Whoever finds no room
/// is told so at once, while those who are in are answered as fast as ever: a service of which more is asked than it
/// can do would otherwise do ever less.
@ApplicationScoped
class Admission {

    /// After how many seconds somebody who found no room may ask again.
    static final int RETRY_AFTER = 1;

    private static final String TURNED_AWAY = "monazite.operations.turned.away";

    private final int atOnce;
    private final int running;
    private final int places;
    private final Semaphore room;
    private final Semaphore turns;
    private final Duration longest;

    /// @param atOnce operations that are answered at one time; 0 for any number
    /// @param waiting further ones that may wait
    /// @param longest how long one may wait
    Admission(
            @ConfigProperty(name = "monazite.graphql.at-once", defaultValue = "32") int atOnce,
            @ConfigProperty(name = "monazite.graphql.waiting", defaultValue = "256") int waiting,
            @ConfigProperty(name = "monazite.graphql.longest-wait", defaultValue = "5s") Duration longest) {
        this.atOnce = atOnce;
        this.running = atOnce <= 0 ? Integer.MAX_VALUE / 2 : atOnce;
        this.places = running + Math.clamp(waiting, 0, Integer.MAX_VALUE / 2);
        this.room = new Semaphore(places);
        this.turns = new Semaphore(running, true);
        this.longest = longest;
    }

    void begin(@Observes StartupEvent event) {
        Metrics.gauge("monazite.operations.answering", this, Admission::answering);
        Metrics.gauge("monazite.operations.waiting", this, Admission::waiting);
        Metrics.counter(TURNED_AWAY);
    }

    /// How many operations have their turn.
    int answering() {
        return running - turns.availablePermits();
    }

    /// How many wait for theirs.
    int waiting() {
        return Math.max(0, places - room.availablePermits() - answering());
    }

    /// Takes a place, without waiting. Whoever has it gives it back.
    ///
    /// @throws Refusal with status 503 where there is no room
    Place enter() {
        if (!room.tryAcquire()) {
            throw full();
        }
        return new Place();
    }

    private Refusal full() {
        Metrics.counter(TURNED_AWAY).increment();
        return new Refusal(
                503,
                ErrorCode.OVERLOADED,
                "more is asked at present than can be answered: try again in %d s".formatted(RETRY_AFTER),
                Map.of("atOnce", atOnce, "retryAfterSeconds", RETRY_AFTER));
    }

    /// Of one operation: first it waits for its turn, then it is answered.
    final class Place implements AutoCloseable {

        private final AtomicBoolean left = new AtomicBoolean();
        private volatile boolean hasTurn;

        private Place() {}

        /// Waits for the turn, on a thread that may wait.
        ///
        /// @throws Refusal with status 503 where it takes too long
        void awaitTurn() {
            try {
                hasTurn = turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!hasTurn) {
                throw full();
            }
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                if (hasTurn) {
                    turns.release();
                }
                room.release();
            }
        }
    }
}
