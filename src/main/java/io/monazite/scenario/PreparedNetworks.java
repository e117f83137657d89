package io.monazite.scenario;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/// Keeps the networks last asked for, or what else takes long to make, so that each is made once and shared by all
/// requests; who asks while one is being made waits for it.
///
/// @param <C> what tells networks apart
/// @param <N> what is made
final class PreparedNetworks<C, N> {

    private static final int USUAL = 4;

    private final int most;
    private final Function<C, N> make;
    private final SequencedMap<C, CompletableFuture<N>> kept = new LinkedHashMap<>(USUAL * 2, .75f, true);

    PreparedNetworks(Function<C, N> make) {
        this(USUAL, make);
    }

    PreparedNetworks(int most, Function<C, N> make) {
        this.most = most;
        this.make = make;
    }

    N of(C choice) {
        CompletableFuture<N> mine = new CompletableFuture<>();
        Optional<CompletableFuture<N>> others = keep(choice, mine);
        if (others.isPresent()) {
            return joined(others.get());
        }
        try {
            mine.complete(make.apply(choice));
        } catch (RuntimeException | Error e) {
            forget(choice, mine);
            mine.completeExceptionally(e);
            throw e;
        }
        return mine.join();
    }

    /// What was last asked for; empty where nothing was.
    synchronized Optional<C> latest() {
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(kept.sequencedKeySet().getLast());
    }

    /// Keeps mine, unless there is one already.
    private synchronized Optional<CompletableFuture<N>> keep(C choice, CompletableFuture<N> mine) {
        CompletableFuture<N> found = kept.putIfAbsent(choice, mine);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
        return Optional.ofNullable(found);
    }

    private synchronized void forget(C choice, CompletableFuture<N> failed) {
        kept.remove(choice, failed);
    }

    private static <N> N joined(CompletableFuture<N> found) {
        try {
            return found.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
