package io.monazite.criticality.measure;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;

/// A stage at which a country's chain breaks off or narrows, as far as is known.
///
/// @param material of what there is too little room; absent where no plant is known
/// @param basis of the tonnes; absent where there are none
/// @param required tonnes a year that are given to the stage, or needed from it
/// @param capacity tonnes a year of it that the stage's known plants can take or make
/// @param shortfall what is missing; no low where a plant's capacity is not stated, since that plant may fill the gap
/// @param certain whether it is a gap whatever the figures that are not known
/// @param facts what it stands on
public record StageGap(
        Stage stage,
        Kind kind,
        @Nullable NodeId material,
        @Nullable Basis basis,
        Interval required,
        Interval capacity,
        Interval shortfall,
        boolean certain,
        List<NodeId> facts) {

    /// In what way the chain breaks.
    public enum Kind {
        /// No plant that runs is known at the stage, nor that anything is made there.
        NO_KNOWN_CAPACITY,
        /// The known plants cannot take in, or work up, what the stage before can give.
        CAPACITY_TOO_SMALL,
        /// The known plants cannot make what the country needs.
        DEMAND_EXCEEDS_CAPACITY
    }

    static final Comparator<StageGap> ORDER = Comparator.comparing(StageGap::stage)
            .thenComparing(StageGap::kind)
            .thenComparing(gap -> String.valueOf(gap.material()))
            .thenComparing(gap -> String.valueOf(gap.basis()));

    public StageGap {
        facts = List.copyOf(facts);
    }

    static StageGap unworked(Stage stage) {
        return new StageGap(
                stage,
                Kind.NO_KNOWN_CAPACITY,
                null,
                null,
                Interval.UNKNOWN,
                Interval.UNKNOWN,
                Interval.UNKNOWN,
                false,
                List.of());
    }
}
