package io.monazite.criticality;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.measure.Concentration;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Outlook;
import io.monazite.domain.Stage;
import io.monazite.scenario.Snapshot;

/// The answer to "how concentrated is this stage?"
///
/// @param source from which sort of facts; absent where nothing is known
/// @param basis of the tonnes, where they are the source
/// @param outlook whether the figures are of what was, or foreseen
/// @param figures absent where nothing is known
/// @param shares the largest first
/// @param jointShares what several hold together, beside the shares that each is known to hold alone
/// @param whole what states the world's total, where tonnes are held against it
public record MarketConcentration(
        Snapshot snapshot,
        Question question,
        @Nullable Source source,
        @Nullable Basis basis,
        @Nullable Outlook outlook,
        @Nullable Concentration figures,
        List<Holding> shares,
        List<JointShare> jointShares,
        @Nullable NodeId whole,
        Remarks remarks) {

    /// By whom holders are told apart.
    public enum By {
        /// By the country in which it is made.
        COUNTRY,
        /// By who controls the company in the end.
        ULTIMATE_OWNER
    }

    /// From which sort of facts shares are taken.
    public enum Source {
        /// Shares of the world, as sources give them.
        SHARES,
        /// Tonnes of production.
        PRODUCTION
    }

    /// What is asked.
    ///
    /// @param source only from this; the first that is known where absent
    public record Question(
            NodeId material,
            Stage stage,
            int year,
            By by,
            @Nullable Source source) {}

    /// What one holds.
    ///
    /// @param holder a country, or the owner of the companies concerned
    /// @param members the parties whose figures are put together
    /// @param share in per cent
    /// @param tonnes over the year; unknown where shares are the source
    /// @param basis of the tonnes; absent likewise
    /// @param facts what states it
    public record Holding(
            NodeId holder,
            List<NodeId> members,
            Interval share,
            Interval tonnes,
            @Nullable Basis basis,
            List<NodeId> facts) {

        public Holding {
            members = List.copyOf(members);
            facts = List.copyOf(facts);
        }
    }

    /// What several hold together.
    ///
    /// @param rest what remains for those of them who are not listed alone, in per cent
    /// @param unlisted those of them
    public record JointShare(NodeId fact, Interval rest, List<NodeId> unlisted) {

        public JointShare {
            unlisted = List.copyOf(unlisted);
        }
    }

    public MarketConcentration {
        shares = List.copyOf(shares);
        jointShares = List.copyOf(jointShares);
    }
}
