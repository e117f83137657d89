package io.monazite.criticality;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.scenario.Snapshot;

/// Whose stop would cost a material's network how much.
///
/// @param period over which the flows are counted; absent where no flow is known
/// @param basis of all tonnes; absent likewise
/// @param tonnes that all parties together sell, over the period
/// @param parties the most important first
/// @param flows the supplies that count
public record SystemicImportance(
        Snapshot snapshot,
        NodeId material,
        @Nullable Period period,
        @Nullable Basis basis,
        double tonnes,
        List<Importance> parties,
        List<NodeId> flows,
        Remarks remarks) {

    /// One party's index.
    ///
    /// @param index the part of all sales that is lost when it stops, from 0 to 1
    /// @param sold its own part of all sales, from 0 to 1
    public record Importance(NodeId party, double index, double sold) {}

    public SystemicImportance {
        parties = List.copyOf(parties);
        flows = List.copyOf(flows);
    }
}
