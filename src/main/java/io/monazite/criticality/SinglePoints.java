package io.monazite.criticality;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.scenario.Snapshot;

/// What stands alone between mines and a country.
///
/// @param reaching the producers from whom a known way of the goods leads to the country
/// @param notReaching those from whom none is known
/// @param points parties between a producer and the country, that all known ways from it pass
/// @param fewest a smallest set of parties, producers among them, without which no known way is left
/// @param goods what the known ways can carry, over the period
public record SinglePoints(
        Snapshot snapshot,
        NodeId country,
        NodeId material,
        LocalDate day,
        List<NodeId> reaching,
        List<NodeId> notReaching,
        List<Point> points,
        List<NodeId> fewest,
        Goods goods,
        Remarks remarks) {

    /// A party that cannot be passed by.
    ///
    /// @param cutsOff the producers that do not reach the country without it
    /// @param cutsAll whether none does
    public record Point(NodeId party, List<NodeId> cutsOff, boolean cutsAll) {

        public Point {
            cutsOff = List.copyOf(cutsOff);
        }
    }

    /// How much the known ways can carry: the tonnes at their narrowest.
    ///
    /// @param tonnes no high where a way has no stated bound; unknown where none is stated at all
    /// @param supplies the flows that are the narrowest; empty where a way has no bound
    public record Goods(
            Interval tonnes,
            @Nullable Basis basis,
            @Nullable Period period,
            List<NodeId> supplies) {

        static final Goods UNKNOWN = new Goods(Interval.UNKNOWN, null, null, List.of());

        public Goods {
            supplies = List.copyOf(supplies);
        }
    }

    public SinglePoints {
        reaching = List.copyOf(reaching);
        notReaching = List.copyOf(notReaching);
        points = List.copyOf(points);
        fewest = List.copyOf(fewest);
    }
}
