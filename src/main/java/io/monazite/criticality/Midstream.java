package io.monazite.criticality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.measure.StageFigures;
import io.monazite.criticality.measure.StageGap;
import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;
import io.monazite.scenario.Snapshot;

/// A country's chain from ore to magnet, and where it breaks off or narrows.
///
/// @param material of which the chain is; absent for that of all materials
/// @param day on which plants and figures are looked at
/// @param gaps in the order of the stages
public record Midstream(
        Snapshot snapshot,
        NodeId country,
        @Nullable NodeId material,
        LocalDate day,
        List<Step> stages,
        List<StageGap> gaps,
        Remarks remarks) {

    /// One stage of the chain.
    ///
    /// @param plants located in the country, whatever their state
    /// @param capacities all capacities of these that hold on the day, whatever their state
    /// @param production what was made at the stage, by the latest figures
    /// @param demand what the country takes in of what the stage makes, by the latest figures
    /// @param figures what of all that counts
    public record Step(
            Stage stage,
            List<NodeId> plants,
            List<NodeId> capacities,
            List<NodeId> production,
            List<NodeId> demand,
            StageFigures figures) {

        public Step {
            plants = List.copyOf(plants);
            capacities = List.copyOf(capacities);
            production = List.copyOf(production);
            demand = List.copyOf(demand);
        }
    }

    public Midstream {
        stages = List.copyOf(stages);
        gaps = List.copyOf(gaps);
    }

    /// The first stage at which the chain breaks off or narrows.
    public Optional<StageGap> firstGap() {
        return gaps.stream().findFirst();
    }
}
