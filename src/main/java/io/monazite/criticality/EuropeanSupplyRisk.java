package io.monazite.criticality;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.scenario.Snapshot;

/// The supply risk of a material for the European Union.
///
/// @param value absent where something that it needs is not known
/// @param global from whom the world's supply comes
/// @param european from whom the European Union takes its own
public record EuropeanSupplyRisk(
        Snapshot snapshot, @Nullable Interval value, List<Source> global, List<Source> european, Remarks remarks) {

    /// One country's part of a supply.
    ///
    /// @param share in per cent
    /// @param governance the score that counts; absent where none is loaded
    /// @param estimate its figure, from -2.5 (worst) to 2.5 (best)
    /// @param trade 1 where exports are neither hindered nor protected
    /// @param facts what states the share
    public record Source(
            NodeId country,
            Interval share,
            @Nullable NodeId governance,
            @Nullable Double estimate,
            double trade,
            List<NodeId> facts) {

        public Source {
            facts = List.copyOf(facts);
        }
    }

    public EuropeanSupplyRisk {
        global = List.copyOf(global);
        european = List.copyOf(european);
    }
}
