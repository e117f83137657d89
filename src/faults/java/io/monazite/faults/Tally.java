package io.monazite.faults;

import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// What became of many requests in a number of seconds. An answer that came after those seconds counts for nothing.
final class Tally {

    private final int seconds;
    private final long end;
    private final Queue<Double> took = new ConcurrentLinkedQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unsaid = new AtomicLong();
    private final Queue<String> otherwise = new ConcurrentLinkedQueue<>();

    Tally(int seconds) {
        this.seconds = seconds;
        this.end = System.nanoTime() + seconds * 1_000_000_000L;
    }

    void count(Instance service, String document) {
        sent.incrementAndGet();
        long began = System.nanoTime();
        Reply reply = service.ask(document);
        long now = System.nanoTime();
        if (reply.isAnswer() && reply.body().contains("\"company\":{")) {
            if (now <= end) {
                took.add((now - began) / 1e6);
            }
        } else if (reply.status() == 503 && reply.codes().equals(Set.of("OVERLOADED"))) {
            refused.incrementAndGet();
            unsaid.addAndGet(reply.retryAfter() == null ? 1 : 0);
        } else {
            otherwise.add(reply.toString());
        }
    }

    long answered() {
        return took.size();
    }

    double perSecond(long count) {
        return (double) count / seconds;
    }

    boolean isWell() {
        return otherwise.isEmpty() && unsaid.get() == 0;
    }

    private double took(double part) {
        List<Double> sorted = took.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (part * (sorted.size() - 1)));
    }

    /// How long answers took, in milliseconds: the median, and what 99 of 100 did not exceed.
    String took() {
        return String.format(Locale.ROOT, "%,.0f (%,.0f)", took(0.5), took(0.99));
    }

    String line(double asked, double peak) {
        return String.format(
                Locale.ROOT,
                "| %,.0f | %,.0f | %.2f | %,.0f | %d | %d | %s |",
                asked,
                perSecond(answered()),
                perSecond(answered()) / peak,
                perSecond(refused.get()),
                unsaid.get(),
                otherwise.size(),
                took());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d sent, %d answered, %d told to come again, %d otherwise %s; median %.0f ms, 99 %% %.0f ms",
                sent.get(),
                answered(),
                refused.get(),
                otherwise.size(),
                otherwise.stream().limit(2).toList(),
                took(0.5),
                took(0.99));
    }
}
