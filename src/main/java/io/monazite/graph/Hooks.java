package io.monazite.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The addresses that are told of changes, and the hold by which one service at a time tells one of them.
public interface Hooks {

    /// A hook that is held.
    ///
    /// @param hook with `next` set
    /// @param secret by which what is sent is signed
    record Held(Hook hook, Interest interest, String secret) {}

    void add(Hook hook, String secret);

    /// The hooks of an interest, the oldest first.
    List<Hook> of(String interest);

    Optional<Hook> find(String id);

    void remove(String id);

    /// Lets a paused hook be told again, of all that it missed, and at once.
    void resume(String id);

    /// The ids of hooks that were not told of a state yet, and may be now.
    List<String> due(Instant state);

    /// Takes hold of a hook, unless another has it, or has told it meanwhile.
    ///
    /// @param state the instant up to which it is to be told, unless it is being told of less already
    /// @param holder an id of this hold's own
    /// @param lasts how long it holds at most
    Optional<Held> take(String id, Instant state, String holder, Duration lasts);

    /// Lets go, and keeps how it went; does nothing where the hold was lost.
    ///
    /// @param after the hook as it is from now on
    /// @param delivery what is put on record; absent where there was nothing to tell
    void release(Hook after, String holder, @Nullable Delivery delivery);

    /// What became of the latest deliveries to a hook, the latest first.
    List<Delivery> deliveries(String hook, int most);
}
