package io.monazite.outbound;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// How long is waited between attempts: as long as the other side asks, else twice as long each time, give or take a
/// fifth, so that many who were turned away do not come back together.
final class Pauses {

    private static final double JITTER = 0.2;

    private final int most;
    private final Duration first;
    private final Duration longest;
    private int made;

    Pauses(OutboundSettings settings) {
        this.most = settings.retries();
        this.first = settings.firstPause();
        this.longest = settings.longestPause();
    }

    /// An item for each further attempt, when it is time; fails with the failure after which none is made.
    Multi<Long> between(Multi<Throwable> failures) {
        return failures.onItem().transformToUniAndConcatenate(this::before);
    }

    private Uni<Long> before(Throwable failure) {
        Duration pause = pause(failure);
        if (made >= most || pause.compareTo(longest) > 0) {
            return Uni.createFrom().failure(failure);
        }
        made++;
        return Uni.createFrom().item((long) made).onItem().delayIt().by(pause);
    }

    private Duration pause(Throwable failure) {
        Duration asked = failure.getCause() instanceof OutboundException known ? known.retryAfter() : null;
        if (asked != null) {
            return asked.plusMillis(1);
        }
        double jitter = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        double millis = first.toMillis() * Math.pow(2, made) * jitter;
        return Duration.ofMillis(Math.max(1, Math.min((long) millis, longest.toMillis())));
    }
}
