package io.monazite.api;

import org.jspecify.annotations.Nullable;

/// The answer to a subscription, for one state of the graph.
///
/// @param answer what is told
/// @param news whether there is something to tell
/// @param lasting what must differ from what was told before: the answer without what differs with each version; absent
///        where all is told
public record Event(
        Engine.Answered answer, boolean news, @Nullable Object lasting) {

    static Event of(Engine.Answered answer, Moment moment) {
        Passing passing = moment.passing();
        return new Event(answer, moment.news(), passing == null ? null : passing.without(answer.content()));
    }

    /// Whether nothing was answered, but that something is wrong.
    public boolean isRefusal() {
        return answer.content().get("data") == null;
    }
}
