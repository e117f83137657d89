package io.monazite.scenario.engine;

import java.util.Comparator;
import java.util.List;

import io.monazite.domain.Interval;

/// A flow that contains others.
///
/// @param parts all that it contains, those contained in these included
/// @param rest what remains when they are taken out
/// @param isExceeded whether it is surely smaller than its parts
record Whole(ReportedFlow flow, List<ReportedFlow> parts, Interval rest, boolean isExceeded) {

    /// What is contained has fewer parts than what contains it.
    static final Comparator<Whole> INNERMOST_FIRST = Comparator.comparingInt(
                    (Whole whole) -> whole.parts().size())
            .thenComparing(whole -> whole.flow().fact());

    Whole {
        parts = List.copyOf(parts);
    }

    /// One of which nothing was taken out yet.
    static Whole of(ReportedFlow flow, List<ReportedFlow> parts) {
        return new Whole(flow, parts, Interval.ZERO, false);
    }

    /// Whether anything may remain.
    boolean hasRest() {
        return rest.isUnknown() || rest.high() == null || rest.high() > 0;
    }
}
