package io.monazite.scenario;

import java.util.List;
import java.util.Map;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyPath;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.FlowLoss;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Total;
import io.monazite.scenario.engine.Unknown;

/// The answer to "who loses supply when …?", with all that it stands on.
///
/// @param id equal for equal snapshots and questions
/// @param days the length of the period that the tonnes are over
/// @param losses largest known loss first, then those whose tonnes are unknown
/// @param totals by material and basis, at the last recipients
/// @param agreements in force, between those who withhold and those who lose
/// @param measures by which a state reaches what is withheld, whatever they stand at
/// @param stranded what becomes of the goods withheld
public record Disruption(
        String id,
        Snapshot snapshot,
        int days,
        List<Loss> losses,
        List<Total> totals,
        List<Unknown> unknowns,
        List<Assumption> assumptions,
        List<Entity> agreements,
        List<Entity> measures,
        List<Stranded> stranded) {

    public Disruption {
        losses = List.copyOf(losses);
        totals = List.copyOf(totals);
        unknowns = List.copyOf(unknowns);
        assumptions = List.copyOf(assumptions);
        agreements = List.copyOf(agreements);
        measures = List.copyOf(measures);
        stranded = List.copyOf(stranded);
    }

    /// One party's loss of one material.
    ///
    /// @param loss the figures, in tonnes over the period
    /// @param contributions the inflows that bring it, each with the supply that states it
    /// @param parts what each of several shocks would cost alone
    public record Loss(
            PartyLoss loss,
            Relation relation,
            List<Contribution> contributions,
            Outcome outcome,
            ShockParts parts,
            Map<NodeId, SourcedFact> supplies) {

        /// The main ways by which the loss comes from the shocks, the largest part first.
        public List<Way> paths(int first) {
            return outcome.paths(loss.position(), first).stream()
                    .map(path -> new Way(
                            new SupplyPath(
                                    path.facts().stream().map(this::supply).toList()),
                            path.share()))
                    .toList();
        }

        private SourcedFact supply(NodeId fact) {
            SourcedFact supply = supplies.get(fact);
            if (supply == null) {
                throw new IllegalStateException(fact + " is in the answer and not in the projection");
            }
            return supply;
        }
    }

    /// A way by which a loss comes.
    ///
    /// @param share the part of the loss that comes this way, from 0 to 1
    public record Way(SupplyPath path, double share) {}

    /// What one inflow adds to a loss.
    ///
    /// @param supply the supply that states the flow
    public record Contribution(FlowLoss loss, SourcedFact supply) {}
}
