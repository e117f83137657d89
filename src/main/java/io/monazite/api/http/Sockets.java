package io.monazite.api.http;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Metrics;
import io.monazite.api.Engine;
import io.monazite.api.ErrorCode;
import io.monazite.graph.GraphException;
import io.monazite.graph.Version;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;

/// All sockets that are open. Whatever version is seen for the first time, all of them are woken; while anybody is
/// subscribed, the service looks for versions that another one loaded.
@ApplicationScoped
class Sockets {

    private static final Logger LOG = Logger.getLogger(Sockets.class);
    private static final long LOOKING_MILLIS = 1_000;

    private final Engine engine;
    private final SocketLimits limits;
    private final Conversation conversation;
    private final Vertx vertx;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> ofCallers = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Version> newest = new AtomicReference<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    Sockets(Engine engine, SocketLimits limits, Conversation conversation, Vertx vertx) {
        this.engine = engine;
        this.limits = limits;
        this.conversation = conversation;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent event) {
        Metrics.gauge("monazite.subscriptions.sockets", this, Sockets::count);
        Metrics.gauge("monazite.subscriptions.open", this, Sockets::subscriptions);
        vertx.setPeriodic(LOOKING_MILLIS, timer -> look());
        vertx.setPeriodic(limits.idle().toMillis(), timer -> beat());
    }

    void end(@Observes ShutdownEvent event) {
        open.forEach(socket -> socket.close(CloseCode.GOING_AWAY, "the service stops"));
    }

    /// Counts one more socket of a caller.
    ///
    /// @throws Refusal where that were too many
    void require(String caller) {
        int allowed = limits.ofCaller();
        int asked = ofCallers.merge(caller, 1, Integer::sum);
        if (asked > allowed) {
            release(caller);
            throw tooMany(429, "sockets of a caller", allowed, "close one first");
        }
        if (count() > limits.sockets()) {
            release(caller);
            throw tooMany(503, "sockets", limits.sockets(), "try again later");
        }
    }

    private static Refusal tooMany(int status, String what, int allowed, String remedy) {
        return new Refusal(
                status,
                ErrorCode.LIMIT_EXCEEDED,
                "%s: %d are open, and no more are allowed: %s".formatted(what, allowed, remedy),
                Map.of("what", what, "allowed", allowed));
    }

    void release(String caller) {
        ofCallers.computeIfPresent(caller, (name, sockets) -> sockets > 1 ? Integer.valueOf(sockets - 1) : null);
    }

    /// Begins the conversation over a socket that was counted before.
    void open(ServerWebSocket connection, Guest guest) {
        Socket socket = new Socket(connection, guest, conversation, newest::get);
        open.add(socket);
        connection.closeHandler(closed -> {
            socket.end();
            open.remove(socket);
            release(guest.name());
        });
        socket.begin(vertx);
    }

    /// How many sockets are open or about to be.
    int count() {
        return ofCallers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many subscriptions are open.
    int subscriptions() {
        return open.stream().mapToInt(Socket::subscriptions).sum();
    }

    void seen(@ObservesAsync Version version) {
        newest.accumulateAndGet(
                version, (known, other) -> known != null && other != null && known.isNewerThan(other) ? known : other);
        open.forEach(Socket::wake);
    }

    /// Whoever looks at the version makes it known, if it is a new one.
    private void look() {
        if (open.isEmpty() || subscriptions() == 0 || !looking.compareAndSet(false, true)) {
            return;
        }
        engine.readers().execute(() -> {
            try {
                engine.now();
            } catch (GraphException e) {
                LOG.debugf("no version is seen: %s", e.getMessage());
            } finally {
                looking.set(false);
            }
        });
    }

    /// Asks all clients whether they are still there.
    void beat() {
        open.forEach(Socket::beat);
    }
}
