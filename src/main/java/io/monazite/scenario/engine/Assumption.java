package io.monazite.scenario.engine;

import java.util.Comparator;

import io.monazite.domain.NodeId;

/// Something that the answer takes for granted though no source says so.
///
/// @param about the party or fact concerned
/// @param message the same in plain words
public record Assumption(Code code, NodeId about, String message) implements Comparable<Assumption> {

    /// What is assumed.
    public enum Code {
        /// The one supplier that is named, without tonnage, delivers all that the party must have got from elsewhere.
        SOLE_NAMED_SUPPLIER,
        /// A figure of an earlier year stands for the year asked.
        CARRIED_FORWARD,
        /// What a party has beyond its known inflow is its own or comes from unnamed suppliers, and is not lost.
        OWN_OR_UNNAMED_SUPPLY,
        /// No conversion is sourced, so all that a party buys is taken to go into all that it makes.
        MADE_FROM_ALL_INPUTS,
        /// The yields of inputs that replace one another are not all sourced, so a tonne of each is taken to make as
        /// much.
        ALIKE_BY_WEIGHT,
        /// A country's production of a material in any form is what it mines, as geological surveys count it.
        TAKEN_AS_MINE_OUTPUT,
        /// Capacities do not tell what part of its operator's output a plant makes, or no other plant is known, so it
        /// is taken to make all of it.
        PLANT_STANDS_FOR_ALL,
        /// No source puts a flow under the agreement, so all between its parties of its materials is taken to be.
        ALL_BETWEEN_PARTIES,
        /// No source tells what part a licence or quota lets through, so none is taken to pass beyond what is asked.
        NOTHING_LICENSED,
        /// No source tells of sales by a plant's operator, so what it makes is taken to be sold by the company that
        /// controls it.
        SOLD_BY_PARENT,
        /// No source names a plant at which a party makes something, so it is taken to be made in the party's country.
        MADE_AT_HOME
    }

    private static final Comparator<Assumption> ORDER = Comparator.comparing(Assumption::code)
            .thenComparing(Assumption::about)
            .thenComparing(Assumption::message);

    @Override
    public int compareTo(Assumption other) {
        return ORDER.compare(this, other);
    }
}
