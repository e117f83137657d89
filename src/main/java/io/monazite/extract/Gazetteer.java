package io.monazite.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Stage;

/// What the graph knows by name, and what tells its agreements and measures apart where articles do not name them.
///
/// @param names names and aliases
/// @param agreements all agreements
/// @param measures all measures
/// @param homes the country of a company, where it is known and one
/// @param stages the stage of a material, where it has one
public record Gazetteer(
        List<Name> names,
        List<KnownAgreement> agreements,
        List<KnownMeasure> measures,
        Map<NodeId, NodeId> homes,
        Map<NodeId, Stage> stages) {

    public Gazetteer {
        names = List.copyOf(names);
        agreements = List.copyOf(agreements);
        measures = List.copyOf(measures);
        homes = Map.copyOf(homes);
        stages = Map.copyOf(stages);
    }

    /// A name of an entity.
    ///
    /// @param main whether it is the name, and no alias
    public record Name(NodeId id, String text, boolean main) {}

    /// An agreement and who is party to it.
    ///
    /// @param kind OFFTAKE, BILATERAL, JOINT_VENTURE, LOAN, EQUITY or MOU, where known
    /// @param signed when it was signed, or from when it holds
    public record KnownAgreement(
            NodeId id,
            @Nullable String kind,
            Set<NodeId> parties,
            @Nullable PartialDate signed) {

        public KnownAgreement {
            parties = Set.copyOf(parties);
        }
    }

    /// A measure and what it reaches.
    ///
    /// @param kind as in the load format, such as EXPORT_BAN
    /// @param country whose measure it is
    /// @param from from when it holds
    /// @param destinations where goods go that it reaches; empty where it says nothing of that
    public record KnownMeasure(
            NodeId id,
            @Nullable String kind,
            @Nullable NodeId country,
            @Nullable PartialDate from,
            Set<NodeId> destinations) {

        public KnownMeasure {
            destinations = Set.copyOf(destinations);
        }
    }
}
