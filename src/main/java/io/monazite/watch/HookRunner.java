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

    private final Hooks hooks;
    private final Telling telling;
    private final OutboundClient web;
    private final WatchSettings settings;
    /// So that many hooks do not all ask the graph at once; what is slow outside holds up nobody.
    private final Semaphore reading = new Semaphore(AT_ONCE);

    HookRunner(Hooks hooks, Telling telling, OutboundClient web, WatchSettings settings) {
        this.hooks = hooks;
        this.telling = telling;
        this.web = web;
        this.settings = settings;
    }

    /// Why an attempt did not succeed.
    private record Failure(
            String code,
            String message,
            boolean passing,
            @Nullable Duration pause) {}

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
        @Nullable Failure failure;
        try {
            Optional<String> body = words(held, to);
            if (body.isEmpty()) {
                hooks.release(done(hook, to), holder, null);
                return;
            }
            failure = sent(held, to, body.get());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s could not be told", hook.id());
            failure =
                    new Failure("INTERNAL", "a defect of ours, or the database is away: the log says more", true, null);
        }
        Hook after = failure == null ? done(hook, to) : failed(hook, failure);
        hooks.release(after, holder, delivery(hook, to, failure, after));
    }

    private Optional<String> words(Hooks.Held held, Instant to) throws InterruptedException {
        reading.acquire();
        try {
            return telling.told(held.interest(), held.hook().told(), to);
        } finally {
            reading.release();
        }
    }

    private @Nullable Failure sent(Hooks.Held held, Instant to, String body) {
        Hook hook = held.hook();
        try {
            web.post(new Post(
                    hook.address(),
                    Signature.headers(held.secret(), id(hook, to), Instant.now(), body),
                    body,
                    settings.patience()));
            return null;
        } catch (OutboundException e) {
            boolean passing = e.mayPass() || e.code() == OutboundException.Code.REFUSED;
            return new Failure(e.code().name(), e.getMessage(), passing, e.retryAfter());
        }
    }

    private static Hook done(Hook hook, Instant to) {
        return new Hook(hook.id(), hook.interest(), hook.address(), hook.madeAt(), to, null, 0, null, false);
    }

    private Hook failed(Hook hook, Failure failure) {
        long failures = hook.failures() + 1;
        boolean paused = !failure.passing() || failures >= settings.attempts();
        return new Hook(
                hook.id(),
                hook.interest(),
                hook.address(),
                hook.madeAt(),
                hook.told(),
                hook.next(),
                failures,
                Instant.now().plus(pause(failures, failure.pause())),
                paused);
    }

    private Duration pause(long failures, @Nullable Duration asked) {
        long longest = settings.longestPause().toMillis();
        double jitter = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        double millis = settings.firstPause().toMillis() * Math.pow(2, failures - 1.0) * jitter;
        Duration own = Duration.ofMillis(Math.clamp((long) millis, 1, longest));
        return asked == null || asked.compareTo(own) < 0 ? own : Duration.ofMillis(Math.min(asked.toMillis(), longest));
    }

    private static Delivery delivery(Hook hook, Instant to, @Nullable Failure failure, Hook after) {
        return new Delivery(
                id(hook, to),
                hook.id(),
                hook.told(),
                to,
                failure == null
                        ? Delivery.State.DELIVERED
                        : after.paused() ? Delivery.State.GIVEN_UP : Delivery.State.WAITING,
                hook.failures() + 1,
                Instant.now(),
                failure == null ? null : failure.code(),
                failure == null ? null : failure.message());
    }

    /// The same for each attempt, and another for other changes.
    private static String id(Hook hook, Instant to) {
        return "msg_" + Secrets.hash("%s %s %s".formatted(hook.id(), hook.told(), to));
    }
}
