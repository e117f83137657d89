package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.provenance.Control;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Network;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;

/// A disruption that is to be offset.
///
/// @param supplies the supplies that state the network's flows, by id
/// @param asked the losses that are to be made good
/// @param withheld what the shocks take away
/// @param period over which the network is; null where it has no flows
/// @param day on which agreements, measures, capacities and control are looked at
public record OffsetCase(
        Network network,
        Map<NodeId, SourcedFact> supplies,
        Outcome outcome,
        List<PartyLoss> asked,
        List<Withheld> withheld,
        @Nullable Period period,
        LocalDate day,
        Control control) {

    public OffsetCase {
        asked = List.copyOf(asked);
        withheld = List.copyOf(withheld);
    }

    /// Whether an agreement, if any, is one that a shock suspends.
    boolean isSuspended(@Nullable NodeId agreement) {
        return withheld.stream().anyMatch(held -> held.origin().equals(agreement));
    }

    /// Whose goods a shock takes away.
    ///
    /// @param origin a company, a country, a plant or an agreement
    /// @param materials those concerned, each with its kinds; empty for all
    public record Withheld(NodeId origin, Set<NodeId> materials) {

        public Withheld {
            materials = Set.copyOf(materials);
        }
    }
}
