package io.monazite.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.monazite.benchmark.Progress;

/// Two services with the same source on one database: it is read once each time, and taken over when the one that reads
/// it is killed; and a load whose service was stopped for longer than its hold comes to nothing.
final class TwoServices implements AutoCloseable {

    private static final int SCHEDULE = 4;
    private static final int WATCHED = 24;
    private static final int BEYOND_HOLD = 35;
    private static final int LONGEST_TAKEOVER = 180;

    private final Options options;
    private final Path folder;
    private final HttpServer web;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private volatile boolean slow;
    private final AtomicInteger edition = new AtomicInteger();

    TwoServices(Options options, Path folder) throws IOException {
        this.options = options;
        this.folder = folder;
        this.web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", this::answer);
        web.start();
    }

    /// A new edition at each request, so that every run has something to load.
    private void answer(HttpExchange exchange) throws IOException {
        requests.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        byte[] rows = RowsToLoad.small("edition-" + edition.getAndIncrement()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, rows.length);
        if (slow) {
            Callers.sleep(TimeUnit.SECONDS.toMillis(20));
        }
        exchange.getResponseBody().write(rows);
        exchange.close();
    }

    List<Outcome> run() throws IOException, InterruptedException {
        try (Database database = Database.start(folder.resolve("shared"));
                Instance first = instance("first", database);
                Instance second = instance("second", database)) {
            Outcome once = once(second);
            Outcome taken = takenOver(first, second);
            return List.of(once, taken, stopped(database, second));
        }
    }

    private Instance instance(String name, Database database) throws InterruptedException {
        return Instance.start(
                folder.resolve(name),
                database,
                database.uri(),
                "-Dmonazite.outbound.allow=127.0.0.1",
                "-Dmonazite.outbound.user-agent=" + name,
                "-Dmonazite.sources.news.form=ndjson",
                "-Dmonazite.sources.news.where=http://127.0.0.1:"
                        + web.getAddress().getPort() + "/",
                "-Dmonazite.sources.news.schedule=" + SCHEDULE + "s");
    }

    private Outcome once(Instance service) throws InterruptedException {
        requests.clear();
        TimeUnit.SECONDS.sleep(WATCHED);
        int read = requests.size();
        int most = WATCHED / SCHEDULE + 1;
        Progress.say("two services read a source %d times in %d s: %s".formatted(read, WATCHED, requests));
        return new Outcome(
                "a source each %d s, two services, %d s: read %d times".formatted(SCHEDULE, WATCHED, read),
                read,
                read,
                read == 0 ? 1 : 0,
                Math.max(0, read - most),
                service.findings(),
                List.of(),
                "–");
    }

    /// Whichever reads is killed while it does.
    private Outcome takenOver(Instance first, Instance second) throws InterruptedException {
        slow = true;
        requests.clear();
        long asked = System.nanoTime();
        while (requests.isEmpty()) {
            if (ServiceKilled.since(asked) > LONGEST_TAKEOVER) {
                throw new IllegalStateException("nobody reads the source");
            }
            Callers.sleep(10);
        }
        boolean isFirst = "first".equals(requests.peek());
        Instance other = isFirst ? second : first;
        (isFirst ? first : second).kill();
        slow = false;
        int pending = edition.get();
        long died = System.nanoTime();
        while (!isThere(other, "edition-" + pending)) {
            if (ServiceKilled.since(died) > LONGEST_TAKEOVER) {
                throw new IllegalStateException("nobody took over");
            }
            Callers.sleep(100);
        }
        double after = ServiceKilled.since(died);
        Progress.say("the other took over after %.1f s".formatted(after));
        boolean told = other.ask("{ loads(first: 50, state: FAILED) { nodes { problem { code } } } }")
                .body()
                .contains("ABANDONED");
        return new Outcome(
                "the service that reads a source killed; the other takes over",
                1,
                1,
                0,
                0,
                other.findings(),
                told ? List.of() : List.of("the dead run is not recorded"),
                "%.1f".formatted(after));
    }

    /// A load whose service is stopped beyond its hold: another load takes its place, and nothing of the first is kept.
    private Outcome stopped(Database database, Instance gone) throws IOException, InterruptedException {
        gone.close();
        try (Instance sleeper = Instance.start(folder.resolve("sleeper"), database);
                Instance awake = Instance.start(folder.resolve("awake"), database)) {
            Path rows = RowsToLoad.large(folder.resolve("sleeper.ndjson"), options.rows() / 5, options.seed());
            ServiceKilled.require(sleeper.load(RowsToLoad.base(0)));
            long before = database.claims();
            var loading = CompletableFuture.supplyAsync(() -> {
                try {
                    return sleeper.load(rows);
                } catch (IOException e) {
                    throw new IllegalStateException("the rows cannot be read", e);
                }
            });
            while (database.claims() <= before + options.rows() / 50) {
                if (loading.isDone()) {
                    throw new IllegalStateException(
                            "the load came to its end before the service was stopped: " + loading);
                }
                Callers.sleep(10);
            }
            long pid = sleeper.process().process().pid();
            Database.Signals.send("STOP", pid);
            TimeUnit.SECONDS.sleep(BEYOND_HOLD);
            ServiceKilled.require(awake.load(RowsToLoad.small("awake")));
            Database.Signals.send("CONT", pid);
            Reply late = loading.join();
            boolean refused = late.status() == 409 && late.body().contains("LOAD_LOST");
            boolean none = !isThere(awake, "large") && isThere(awake, "awake");
            return new Outcome(
                    "a loading service stopped for %d s; another load goes first".formatted(BEYOND_HOLD),
                    1,
                    1,
                    isThere(awake, "awake") ? 0 : 1,
                    none ? 0 : 1,
                    awake.findings(),
                    refused ? List.of() : List.of(late.toString()),
                    "–");
        }
    }

    static boolean isThere(Instance service, String name) {
        return service.ask("{ company(id: \"company:%s-0\") { name } }".formatted(name))
                .body()
                .contains("\"name\"");
    }

    @Override
    public void close() {
        web.stop(0);
    }
}
