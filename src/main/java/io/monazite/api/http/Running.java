package io.monazite.api.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.monazite.api.Operation;
import io.monazite.graph.Version;

/// An operation of a socket that is not yet complete. Only the thread of the socket's turns changes it.
sealed interface Running {

    String id();

    Operation operation();

    /// Whether there is something to do for it.
    ///
    /// @param newest the newest version that was seen
    boolean isDue(@Nullable Version newest);

    /// What is answered once.
    record Question(String id, Operation operation) implements Running {

        @Override
        public boolean isDue(@Nullable Version newest) {
            return true;
        }
    }

    /// What is answered again when the graph changes.
    final class Watch implements Running {

        private static final long PAUSE = Duration.ofSeconds(1).toNanos();

        private final String id;
        private final Operation operation;
        private @Nullable Version looked;
        private @Nullable Version told;
        private @Nullable String content;
        private boolean begun;
        private boolean waiting;
        private long notBefore;

        Watch(String id, Operation operation) {
            this.id = id;
            this.operation = operation;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Operation operation() {
            return operation;
        }

        @Override
        public boolean isDue(@Nullable Version newest) {
            if (waiting) {
                return System.nanoTime() - notBefore >= 0;
            }
            return looked == null || (newest != null && newest.isNewerThan(looked));
        }

        /// Whether it will be due by itself, without a newer version.
        boolean isWaiting() {
            return waiting;
        }

        /// Whether its first answer is there, after which it goes on whatever comes.
        boolean begun() {
            return begun;
        }

        /// The version that the subscriber was last told of; absent at the start, and where it does not matter since
        /// answers are compared.
        @Nullable
        Version told() {
            return content == null ? told : null;
        }

        /// The database is away: tries again after a while.
        void waits() {
            waiting = true;
            notBefore = System.nanoTime() + PAUSE;
        }

        /// Takes note of the answer at a version.
        ///
        /// @return whether the subscriber is to be told of it
        boolean takes(Version version, Told answer) {
            boolean tells = answer.news()
                    && (answer.content() == null || !answer.content().equals(content));
            boolean knows = !answer.refused() && (tells || !begun);
            told = knows ? version : told;
            content = answer.content();
            waiting = false;
            begun = true;
            looked = version;
            return tells;
        }
    }
}
