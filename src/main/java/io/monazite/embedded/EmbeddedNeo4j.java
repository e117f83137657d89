package io.monazite.embedded;

import java.time.Duration;
import java.time.Instant;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A Neo4j of the service's own in a child JVM, started again whenever it ends without having been told to.
///
/// The URI is known at once, before the child answers, and stays the same when it is started again: a driver made for
/// it sees a server that is away for some seconds.
public final class EmbeddedNeo4j implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedNeo4j.class);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private enum State {
        STARTING,
        READY,
        CLOSED
    }

    private final EmbeddedSettings settings;
    private final DataFolder folder;
    private final ReservedPort port;
    private final String password;
    private final Thread watcher;

    private State state = State.STARTING;
    private @Nullable Child child;

    private EmbeddedNeo4j(EmbeddedSettings settings, DataFolder folder, ReservedPort port) {
        this.settings = settings;
        this.folder = folder;
        this.port = port;
        this.password = folder.password();
        this.watcher = Thread.ofPlatform().daemon().name("embedded-neo4j").unstarted(this::watch);
    }

    /// Takes the data folder and starts the child; does not wait until it answers.
    ///
    /// @throws EmbeddedException if another service holds the folder, or if there is nothing to start
    public static EmbeddedNeo4j start(EmbeddedSettings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        try {
            EmbeddedNeo4j neo4j = new EmbeddedNeo4j(settings, folder, ReservedPort.pick());
            neo4j.launch();
            neo4j.watcher.start();
            return neo4j;
        } catch (EmbeddedException e) {
            folder.close();
            throw e;
        }
    }

    /// Where it answers over Bolt, on this machine only.
    public String uri() {
        return "bolt://127.0.0.1:" + port.number();
    }

    /// The name of its only user.
    public String user() {
        return "neo4j";
    }

    /// The password of its only user.
    public String password() {
        return password;
    }

    /// The process that runs now, if one does.
    public synchronized @Nullable Long pid() {
        return child == null ? null : child.pid();
    }

    /// Waits until queries are answered.
    ///
    /// @return false if they are not answered in that time, or if this was closed
    public synchronized boolean awaitReady(Duration longest) throws InterruptedException {
        Instant end = Instant.now().plus(longest);
        while (state == State.STARTING) {
            long left = Duration.between(Instant.now(), end).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return state == State.READY;
    }

    /// Orders the child to shut down, waits for it, and gives the folder free.
    @Override
    public void close() {
        Child last;
        synchronized (this) {
            if (state == State.CLOSED) {
                return;
            }
            state = State.CLOSED;
            last = child;
            notifyAll();
        }
        if (last != null) {
            last.stop(PATIENCE);
        }
        port.close();
        folder.close();
    }

    private synchronized @Nullable Child launch() {
        if (state == State.CLOSED) {
            return null;
        }
        child = Child.launch(settings, folder.server(), port.number(), password);
        return child;
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        try {
            Child running = child();
            while (running != null) {
                Instant started = Instant.now();
                int code = running.run(this::ready);
                if (Duration.between(started, Instant.now()).compareTo(STABLE) > 0) {
                    pause = FIRST_PAUSE;
                }
                if (!pauseBeforeRestart(running, code, pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                running = launch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (EmbeddedException e) {
            LOG.error(e.getMessage());
        }
    }

    private synchronized @Nullable Child child() {
        return child;
    }

    private synchronized void ready() {
        if (state == State.STARTING) {
            state = State.READY;
            LOG.infof("Embedded Neo4j answers at %s, data in %s", uri(), settings.data());
            notifyAll();
        }
    }

    /// @return whether a restart is wanted still
    private synchronized boolean pauseBeforeRestart(Child ended, int code, Duration pause) throws InterruptedException {
        if (state == State.CLOSED) {
            return false;
        }
        state = State.STARTING;
        if (code == Child.HELD_BY_ANOTHER) {
            LOG.warnf("Another Neo4j holds the store in %s; next try in %d ms", settings.data(), pause.toMillis());
        } else {
            LOG.errorf(
                    "Embedded Neo4j (process %d) ended by itself with code %d; it is started again in %d ms. Its last"
                            + " words:%n%s",
                    ended.pid(), code, pause.toMillis(), ended.lastWords());
        }
        Instant end = Instant.now().plus(pause);
        for (long left = pause.toMillis();
                left > 0;
                left = Duration.between(Instant.now(), end).toMillis()) {
            wait(left);
            if (state == State.CLOSED) {
                return false;
            }
        }
        return true;
    }
}
