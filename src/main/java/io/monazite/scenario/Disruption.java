package io.monazite.scenario;

import java.util.Collections;
import java.util.List;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.LossPath;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Shock;
import io.monazite.scenario.engine.Total;
import io.monazite.scenario.engine.Unknown;

/// The answer to "who loses supply when …?", with all that it stands on; the facts behind it by their ids.
///
/// @param id equal for equal snapshots and questions
/// @param days the length of the period that the tonnes are over
/// @param losses largest known loss first, then those whose tonnes are unknown
/// @param unfelt the shocks that take hold of no known flow, so that nothing can be said of what they cost
/// @param unknowns in words, with ids where names are to stand
/// @param assumptions likewise
/// @param totals by material and basis, at the last recipients
/// @param agreements in force, between those who withhold and those who lose
/// @param measures by which a state reaches what is withheld, whatever they stand at
/// @param stranded what becomes of the goods withheld
/// @param offsets how the losses could be made good
/// @param dependsOn the articles without which, each alone, the losses would be others
public record Disruption(
        String id,
        Snapshot snapshot,
        int days,
        List<Loss> losses,
        List<Total> totals,
        List<Shock> unfelt,
        List<Unknown> unknowns,
        List<Assumption> assumptions,
        List<Entity> agreements,
        List<Entity> measures,
        List<Stranded> stranded,
        OffsetsOnDemand offsets,
        List<NodeId> dependsOn) {

    /// Keeps the lists as they are, for they are made only when looked at.
    public Disruption {
        losses = Collections.unmodifiableList(losses);
        totals = Collections.unmodifiableList(totals);
        unfelt = Collections.unmodifiableList(unfelt);
        unknowns = Collections.unmodifiableList(unknowns);
        assumptions = Collections.unmodifiableList(assumptions);
        agreements = Collections.unmodifiableList(agreements);
        measures = Collections.unmodifiableList(measures);
        stranded = Collections.unmodifiableList(stranded);
        dependsOn = Collections.unmodifiableList(dependsOn);
    }

    /// One party's loss of one material.
    ///
    /// @param loss the figures, in tonnes over the period, with the inflows that bring it
    /// @param parts what each of several shocks would cost alone
    /// @param offsets how all losses of the answer could be made good
    public record Loss(PartyLoss loss, Relation relation, Outcome outcome, ShockParts parts, OffsetsOnDemand offsets) {

        /// The main ways by which the loss comes from the shocks, the largest part first.
        public List<LossPath> paths(int first) {
            return outcome.paths(loss.position(), first);
        }
    }
}
