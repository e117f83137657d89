package io.monazite.scenario.engine;

import java.util.Comparator;

import io.monazite.domain.NodeId;

/// Something that no source tells and that the answer would need.
///
/// @param about the entity or fact concerned
/// @param message the same in plain words
public record Unknown(Kind kind, NodeId about, String message) implements Comparable<Unknown> {

    /// What is missing.
    public enum Kind {
        /// A shock selects no flow that any source states.
        NO_KNOWN_FLOW,
        /// Goods reach a country, and no source names who buys them there.
        BUYER_NOT_NAMED,
        /// A flow is known, its tonnage is not.
        TONNAGE_NOT_STATED,
        /// All that a party takes in is not known, so its loss has no share of it.
        INTAKE_NOT_KNOWN,
        /// A figure in another basis than the others of its material, without a sourced factor between them.
        BASIS_NOT_CONVERTIBLE,
        /// A figure over another period than the others.
        PERIOD_NOT_COMPARABLE,
        /// Named parts add up to more than the whole that contains them: sources contradict each other.
        PARTS_EXCEED_WHOLE
    }

    private static final Comparator<Unknown> ORDER =
            Comparator.comparing(Unknown::kind).thenComparing(Unknown::about).thenComparing(Unknown::message);

    @Override
    public int compareTo(Unknown other) {
        return ORDER.compare(this, other);
    }
}
