package io.monazite.extract.rules;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.Qualifier;

/// A place in a text where something is named, measured or dated.
///
/// @param start offset of its first character in the text
/// @param end offset after its last
record Mention(Mark mark, int start, int end, Value value) {

    /// What is meant.
    sealed interface Value {}

    /// Something that the graph knows.
    record Known(NodeId id) implements Value {}

    /// A name that it does not.
    record Unknown(String name) implements Value {}

    /// A figure.
    ///
    /// @param low the figure, or the lower of two
    /// @param high the upper of two
    /// @param unit of the load format, `t`, `%`, `years` or a currency
    /// @param yearly whether it is said to be so much a year
    record Figure(double low, @Nullable Double high, Qualifier qualifier, String unit, boolean yearly)
            implements Value {}

    /// A time.
    ///
    /// @param period in the form of a period of the load format; absent for a single day
    /// @param date in the form of a date; absent where only a period can tell
    record Time(@Nullable String period, @Nullable String date) implements Value {}

    boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
