package io.monazite.faults;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

/// Who reads, loads and reviews while something happens, and remembers what was acknowledged.
final class Callers implements AutoCloseable {

    private static final int READERS = 4;
    private static final long PAUSE_MS = 50;
    private static final String READ = "{ company(id: \"company:first\") { name } }";

    private final Instance service;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<Integer> sent = new ConcurrentSkipListSet<>();
    private final Set<Integer> loaded = new ConcurrentSkipListSet<>();
    private final Set<String> accepted = new ConcurrentSkipListSet<>();
    private final AtomicInteger proposal = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong lastRead = new AtomicLong();
    private final AtomicLong lastLoad = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean over;
    private volatile boolean unclear;

    Callers(Instance service) {
        this.service = service;
        for (int reader = 0; reader < READERS; reader++) {
            begin(this::read);
        }
        begin(this::load);
        begin(this::review);
    }

    private void begin(Runnable turn) {
        threads.add(Thread.ofVirtual().start(() -> {
            while (!over) {
                turn.run();
                sleep(PAUSE_MS);
            }
        }));
    }

    private void read() {
        long began = System.nanoTime();
        Reply reply = service.ask(READ);
        longest.accumulateAndGet(System.nanoTime() - began, Math::max);
        if (reply.isAnswer() && reply.json().at("/data/company/name").asText().equals("First")) {
            reads.incrementAndGet();
            lastRead.accumulateAndGet(began, Math::max);
        } else {
            require(reply);
        }
    }

    private void load() {
        int name = sent.size();
        sent.add(name);
        long began = System.nanoTime();
        Reply reply = service.load(RowsToLoad.small("small-" + name));
        if (reply.status() == 201) {
            loaded.add(name);
            lastLoad.accumulateAndGet(began, Math::max);
        } else {
            require(reply);
        }
    }

    private void review() {
        Reply reply = service.ask("mutation { acceptClaims(ids: [\"%s\"]) { decisions { after } } }"
                .formatted(RowsToLoad.proposal(proposal.get())));
        if (reply.isAnswer()) {
            accepted.add(reply.json().at("/data/acceptClaims/decisions/0/after").asText());
            proposal.incrementAndGet();
        } else if (unclear && reply.codes().equals(Set.of("BAD_INPUT"))) {
            // It was taken before, although the answer to that did not say so: nothing was acknowledged.
            proposal.incrementAndGet();
        } else {
            require(reply);
        }
        unclear = !reply.isAnswer();
    }

    private void require(Reply reply) {
        if (!over && !reply.isDeclared()) {
            wrong.add(reply.toString());
        }
    }

    /// Waits until reads that began after a moment are answered.
    ///
    /// @return after how many seconds that was
    double awaitRead(long moment) {
        return await(lastRead, moment);
    }

    /// Waits until loads that began after a moment are taken.
    double awaitLoad(long moment) {
        return await(lastLoad, moment);
    }

    private static double await(AtomicLong last, long moment) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (last.get() - moment < 0) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("nothing is answered any more");
            }
            sleep(10);
        }
        return (System.nanoTime() - moment) / 1e9;
    }

    static void sleep(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int acknowledged() {
        return loaded.size() + accepted.size();
    }

    int reads() {
        return reads.get();
    }

    /// How long one read took at most, in seconds.
    double longest() {
        return longest.get() / 1e9;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// What was acknowledged and is not there.
    long lost() {
        return loaded.stream().filter(name -> seen(name) < RowsToLoad.AT_ONCE).count()
                + accepted.stream().filter(claim -> !isAccepted(claim)).count();
    }

    private boolean isAccepted(String claim) {
        Reply reply = service.ask("{ node(id: \"%s\") { ... on Claim { review } } }".formatted(claim));
        return reply.isAnswer() && reply.json().at("/data/node/review").asText().equals("ACCEPTED");
    }

    /// Loads of which a part is there.
    long half() {
        return sent.stream()
                .mapToInt(this::seen)
                .filter(seen -> seen > 0 && seen < RowsToLoad.AT_ONCE)
                .count();
    }

    private int seen(int name) {
        String ids = IntStream.range(0, RowsToLoad.AT_ONCE)
                .mapToObj(index -> "c%d: company(id: \"company:small-%d-%d\") { name }".formatted(index, name, index))
                .collect(Collectors.joining(" "));
        Reply reply = service.ask("{ " + ids + " }");
        if (!reply.isAnswer()) {
            throw new IllegalStateException("not answered: " + reply);
        }
        return (int) reply.json()
                .get("data")
                .valueStream()
                .filter(JsonNode::isObject)
                .count();
    }

    /// Ends all turns and waits for those under way.
    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
