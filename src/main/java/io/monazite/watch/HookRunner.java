package io.monazite.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.monazite.access.KeyRing;
import io.monazite.access.Secrets;
import io.monazite.graph.Delivery;
import io.monazite.graph.Hook;
import io.monazite.graph.Hooks;
import io.monazite.outbound.OutboundClient;
import io.monazite.outbound.OutboundException;
import io.monazite.outbound.Post;

/// Tells a hook what changed. One service at a time does so, and whatever happens is caught and put on record.
@ApplicationScoped
class HookRunner {

    private static final Logger LOG = Logger.getLogger(HookRunner.class);
    private static final Duration HELD = Duration.ofMinutes(3);
    private static final double JITTER = 0.2;
    private static final int AT_ONCE = 4;

    /// How long it is waited where we could not prepare what is to be sent.
    private static final Duration OWN_PAUSE = Duration.ofMinutes(1);

    private final Hooks hooks;
    private final Telling telling;
    private final OutboundClient web;
    private final KeyRing keys;
    private final WatchSettings settings;
    /// So that many hooks do not all ask the graph at once; what is slow outside holds up nobody.
    private final Semaphore reading = new Semaphore(AT_ONCE);

    HookRunner(Hooks hooks, Telling telling, OutboundClient web, KeyRing keys, WatchSettings settings) {
        this.hooks = hooks;
        this.telling = telling;
        this.web = web;
        this.keys = keys;
        this.settings = settings;
    }

    /// What came of the attempt to tell a hook.
    private sealed interface Attempt {

        /// Nothing changed that concerns it.
        record Needless() implements Attempt {}

        record Delivered() implements Attempt {}

        /// @param pause how long the other side asks us to wait, if it does
        record Failed(
                String code,
                String message,
                Trouble trouble,
                @Nullable Duration pause) implements Attempt {}
    }

    /// Whose trouble it is that a hook is not told.
    private enum Trouble {
        /// The receiver's, and it may pass.
        PASSING,
        /// The receiver's, for good.
        LASTING,
        /// Of the key under which it was asked for, which opens nothing any more; nothing was sent.
        KEY,
        /// Ours: nothing was sent, or nobody knows what came of it.
        OURS
    }

    /// Tells a hook of the changes up to a state, unless somebody else does.
    void tell(String id, Instant state) throws InterruptedException {
        String holder = UUID.randomUUID().toString();
        Optional<Hooks.Held> held = hooks.take(id, state, holder, HELD);
        if (held.isPresent()) {
            tell(held.get(), holder);
        }
    }

    private void tell(Hooks.Held held, String holder) throws InterruptedException {
        Hook hook = held.hook();
        Instant to = hook.next() == null ? hook.told() : hook.next();
        switch (attempt(held, to)) {
            case Attempt.Needless needless -> hooks.release(done(hook, to), holder, null);
            case Attempt.Delivered delivered ->
                hooks.release(
                        done(hook, to),
                        holder,
                        delivery(hook, to, Delivery.State.DELIVERED, hook.failures() + 1, null));
            case Attempt.Failed failed -> {
                Hook after = failed(hook, failed);
                Delivery.State state = after.paused() ? Delivery.State.GIVEN_UP : Delivery.State.WAITING;
                hooks.release(after, holder, delivery(hook, to, state, after.failures(), failed));
            }
        }
    }

    private Attempt attempt(Hooks.Held held, Instant to) throws InterruptedException {
        String owner = held.interest().owner();
        try {
            if (!keys.stands(owner)) {
                return new Attempt.Failed(
                        "KEY_NOT_VALID",
                        "'%s' was revoked, or its time is over: nobody is told what it watches".formatted(owner),
                        Trouble.KEY,
                        null);
            }
            Optional<String> body = words(held, to);
            return body.isEmpty() ? new Attempt.Needless() : sent(held, to, body.get());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s could not be told", held.hook().id());
            return new Attempt.Failed(
                    "INTERNAL", "a defect of ours, or the database is away: the log says more", Trouble.OURS, null);
        }
    }

    private Optional<String> words(Hooks.Held held, Instant to) throws InterruptedException {
        reading.acquire();
        try {
            return telling.told(held.interest(), held.hook().told(), to);
        } finally {
            reading.release();
        }
    }

    private Attempt sent(Hooks.Held held, Instant to, String body) {
        Hook hook = held.hook();
        try {
            web.post(new Post(
                    hook.address(),
                    Signature.headers(held.secret(), id(hook, to), Instant.now(), body),
                    body,
                    settings.patience()));
            return new Attempt.Delivered();
        } catch (OutboundException e) {
            boolean passing = e.mayPass() || e.code() == OutboundException.Code.REFUSED;
            return new Attempt.Failed(
                    e.code().name(), e.getMessage(), passing ? Trouble.PASSING : Trouble.LASTING, e.retryAfter());
        }
    }

    private static Hook done(Hook hook, Instant to) {
        return new Hook(hook.id(), hook.interest(), hook.address(), hook.madeAt(), to, null, 0, null, false);
    }

    /// Only what the receiver fails at counts.
    private Hook failed(Hook hook, Attempt.Failed failed) {
        long failures = switch (failed.trouble()) {
            case PASSING, LASTING -> hook.failures() + 1;
            case KEY, OURS -> hook.failures();
        };
        boolean paused = switch (failed.trouble()) {
            case PASSING -> failures >= settings.attempts();
            case LASTING, KEY -> true;
            case OURS -> false;
        };
        Duration pause = failed.trouble() == Trouble.OURS ? OWN_PAUSE : pause(failures, failed.pause());
        return new Hook(
                hook.id(),
                hook.interest(),
                hook.address(),
                hook.madeAt(),
                hook.told(),
                hook.next(),
                failures,
                Instant.now().plus(pause),
                paused);
    }

    private Duration pause(long failures, @Nullable Duration asked) {
        long longest = settings.longestPause().toMillis();
        double jitter = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        double millis = settings.firstPause().toMillis() * Math.pow(2, failures - 1.0) * jitter;
        Duration own = Duration.ofMillis(Math.clamp((long) millis, 1, longest));
        return asked == null || asked.compareTo(own) < 0 ? own : Duration.ofMillis(Math.min(asked.toMillis(), longest));
    }

    private static Delivery delivery(
            Hook hook, Instant to, Delivery.State state, long attempts, Attempt.@Nullable Failed failed) {
        return new Delivery(
                id(hook, to),
                hook.id(),
                hook.told(),
                to,
                state,
                attempts,
                Instant.now(),
                failed == null ? null : failed.code(),
                failed == null ? null : failed.message());
    }

    /// The same for each attempt, and another for other changes.
    private static String id(Hook hook, Instant to) {
        return "msg_" + Secrets.hash("%s %s %s".formatted(hook.id(), hook.told(), to));
    }
}
