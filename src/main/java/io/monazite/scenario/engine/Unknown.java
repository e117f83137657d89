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
        /// No source tells whether a buyer is abroad, so that a flow to it may or may not be under a ban.
        BUYER_NOT_LOCATED,
        /// A flow is known, its tonnage is not.
        TONNAGE_NOT_STATED,
        /// All that a party takes in is not known, so its loss has no share of it.
        INTAKE_NOT_KNOWN,
        /// A figure in another basis than the others of its material, without a sourced factor between them.
        BASIS_NOT_CONVERTIBLE,
        /// A figure over another period than the others.
        PERIOD_NOT_COMPARABLE,
        /// Named parts add up to more than the whole that contains them: sources contradict each other.
        PARTS_EXCEED_WHOLE,
        /// No source gives any figure of what is asked.
        NO_KNOWN_FIGURE,
        /// Part of a whole is held by parties that no source lists.
        REMAINDER_NOT_LISTED,
        /// No usable figure tells the whole of which parts are known.
        WHOLE_NOT_STATED,
        /// Several parties hold a share together, and no source divides it among them.
        JOINT_SHARE_NOT_SPLIT,
        /// The figure of a company may hold those of companies under it, or not: sources do not say.
        FIGURES_MAY_OVERLAP,
        /// A figure does not say at which stage of the chain it is counted.
        STAGE_NOT_STATED,
        /// Sources name several ultimate owners.
        OWNER_NOT_CLEAR,
        /// No plant is known at a stage.
        NO_KNOWN_CAPACITY,
        /// A plant is known, its capacity is not.
        CAPACITY_NOT_STATED,
        /// No flows are known that lead from where goods come to where they are asked for.
        NO_KNOWN_WAY,
        /// A governance score is needed and not loaded.
        INDICATOR_NOT_KNOWN
    }

    private static final Comparator<Unknown> ORDER =
            Comparator.comparing(Unknown::kind).thenComparing(Unknown::about).thenComparing(Unknown::message);

    @Override
    public int compareTo(Unknown other) {
        return ORDER.compare(this, other);
    }
}
