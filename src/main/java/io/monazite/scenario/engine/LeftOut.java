package io.monazite.scenario.engine;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;

/// A reported figure that could not be used beside the others, and why.
///
/// @param fact what states it
/// @param supplier who sells, when it is a flow
/// @param holder who buys, makes or takes in
/// @param basis in which the figure is
/// @param period over which it is
/// @param reason why it was left out
public record LeftOut(
        NodeId fact,
        @Nullable NodeId supplier,
        NodeId holder,
        NodeId material,
        Basis basis,
        Period period,
        Reason reason) {

    /// Why a figure could not be used.
    public enum Reason {
        PERIOD_NOT_COMPARABLE(Unknown.Kind.PERIOD_NOT_COMPARABLE),
        BASIS_NOT_CONVERTIBLE(Unknown.Kind.BASIS_NOT_CONVERTIBLE),
        PARTS_EXCEED_WHOLE(Unknown.Kind.PARTS_EXCEED_WHOLE);

        private final Unknown.Kind kind;

        Reason(Unknown.Kind kind) {
            this.kind = kind;
        }

        /// As what it is told to the asker.
        public Unknown.Kind kind() {
            return kind;
        }
    }
}
