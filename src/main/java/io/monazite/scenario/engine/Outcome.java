package io.monazite.scenario.engine;

import java.util.List;

/// Who loses what under a scenario, and what the answer stands on.
///
/// @param flows those of which something is lost, in the order of their facts
/// @param losses largest known loss first, then those whose tonnes are unknown, ties by party and material
/// @param unknowns what no source tells, ordered
/// @param assumptions what is taken for granted, ordered
public record Outcome(
        List<FlowLoss> flows, List<PartyLoss> losses, List<Unknown> unknowns, List<Assumption> assumptions) {

    public Outcome {
        flows = List.copyOf(flows);
        losses = List.copyOf(losses);
        unknowns = List.copyOf(unknowns);
        assumptions = List.copyOf(assumptions);
    }

    /// The ways by which a party's loss of a material comes from the shocks, the largest first, ties by the facts on
    /// the way; none visits a position twice.
    ///
    /// @param first how many at most
    public List<LossPath> paths(Position position, int first) {
        return new PathSearch(this).paths(position, first);
    }

    /// What is lost in all, by material and basis, at the last recipients.
    public List<Total> totals() {
        return Total.atLastRecipients(losses);
    }
}
