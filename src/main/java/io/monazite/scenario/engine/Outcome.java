package io.monazite.scenario.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// Who loses what under a scenario, and what the answer stands on. Its lists may be made only when they are looked at.
public final class Outcome {

    private final List<FlowLoss> flows;
    private final List<PartyLoss> losses;
    private final List<Total> totals;
    private final Function<Collection<Position>, List<Total>> totalsOfSome;
    private final List<Shock> unfelt;
    private final List<Unknown> unknowns;
    private final List<Assumption> assumptions;
    private @Nullable PathSearch search;

    /// @param totals at the last recipients
    /// @param totalsOfSome the same of some losers alone
    public Outcome(
            List<FlowLoss> flows,
            List<PartyLoss> losses,
            List<Total> totals,
            Function<Collection<Position>, List<Total>> totalsOfSome,
            List<Shock> unfelt,
            List<Unknown> unknowns,
            List<Assumption> assumptions) {
        this.flows = Collections.unmodifiableList(flows);
        this.losses = Collections.unmodifiableList(losses);
        this.totals = Collections.unmodifiableList(totals);
        this.totalsOfSome = totalsOfSome;
        this.unfelt = Collections.unmodifiableList(unfelt);
        this.unknowns = Collections.unmodifiableList(unknowns);
        this.assumptions = Collections.unmodifiableList(assumptions);
    }

    /// Those of which something is lost, in the order of where they arrive.
    public List<FlowLoss> flows() {
        return flows;
    }

    /// Largest known loss first, then those whose tonnes are unknown, ties by party and material.
    public List<PartyLoss> losses() {
        return losses;
    }

    /// The shocks that take hold of no known flow, so that nothing can be said of what they cost.
    public List<Shock> unfelt() {
        return unfelt;
    }

    /// What no source tells, ordered.
    public List<Unknown> unknowns() {
        return unknowns;
    }

    /// What is taken for granted, ordered.
    public List<Assumption> assumptions() {
        return assumptions;
    }

    /// The ways by which a party's loss of a material comes from the shocks, the largest first, ties by the facts on
    /// the way; none visits a position twice.
    ///
    /// @param first how many at most
    public List<LossPath> paths(Position position, int first) {
        return search().paths(position, first);
    }

    /// What is lost in all, by material and basis, at the last recipients.
    public List<Total> totals() {
        return totals;
    }

    /// What some losers lose in all: what they would have sold on to one another counts once, what they would have sold
    /// to anybody else counts with them.
    public List<Total> totals(Collection<Position> losers) {
        return totalsOfSome.apply(losers);
    }

    private synchronized PathSearch search() {
        PathSearch made = search;
        if (made == null) {
            made = new PathSearch(this);
            search = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outcome outcome
                && flows.equals(outcome.flows)
                && losses.equals(outcome.losses)
                && unknowns.equals(outcome.unknowns)
                && assumptions.equals(outcome.assumptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(flows, losses, unknowns, assumptions);
    }

    @Override
    public String toString() {
        return "Outcome[losses=%s, unknowns=%s, assumptions=%s]".formatted(losses, unknowns, assumptions);
    }
}
