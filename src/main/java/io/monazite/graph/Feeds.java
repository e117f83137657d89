package io.monazite.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What is kept of configured sources beside their claims, and the hold by which one run at a time has a source, also
/// among several services.
public interface Feeds {

    /// Who wants to run a source, and how urgently.
    ///
    /// @param holder an id of this run's own
    /// @param lasts how long the hold lasts without being renewed
    /// @param manual whether it runs also where it is paused or not due
    /// @param gap how long after the last run that counts the source is due
    /// @param counts whether the source has had its turn by this run
    record Wish(
            String source, String holder, Duration lasts, String cause, boolean manual, Duration gap, boolean counts) {}

    /// What is known of a source.
    ///
    /// @param mark what was fetched last
    /// @param health how its runs went
    /// @param heldBy the holder of a run that has not ended, if any: it is under way, or its service died
    /// @param heldSince when that run began
    record State(
            Mark mark,
            Health health,
            boolean paused,
            boolean running,
            @Nullable String heldBy,
            @Nullable Instant heldSince) {

        public static final State NONE = new State(Mark.NONE, Health.NEVER_RAN, false, false, null, null);
    }

    /// By what the content that was taken last is known again.
    ///
    /// @param setup a hash of the configuration under which it was taken: another one may read it otherwise
    record Mark(
            @Nullable String setup,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String checksum) {

        public static final Mark NONE = new Mark(null, null, null, null);
    }

    /// How runs went.
    ///
    /// @param failures how many failed since one succeeded
    /// @param notBefore when the other side wants to be asked again
    record Health(
            @Nullable Instant lastRun,
            @Nullable Instant lastSuccess,
            @Nullable Instant failingSince,
            long failures,
            @Nullable Instant notBefore) {

        public static final Health NEVER_RAN = new Health(null, null, null, 0, null);
    }

    /// Takes hold of a source.
    ///
    /// @return what was known of it before; empty where it is not to be had
    Optional<State> take(Wish wish);

    /// Renews the hold.
    ///
    /// @return whether it was still held
    boolean keep(Wish wish);

    /// Lets go, and keeps how it went.
    void release(Wish wish, Mark mark, Health health);

    /// What is known of all sources that ever ran, by name.
    Map<String, State> all();

    void pause(String source, boolean paused);
}
