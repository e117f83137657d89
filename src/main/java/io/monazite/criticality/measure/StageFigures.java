package io.monazite.criticality.measure;

import java.util.List;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;

/// What is known of one stage of the chain in one country.
///
/// @param worked whether a plant is known that runs there or may, or that something is made
/// @param mayTakeMore whether there is a plant of which nobody states what it can take in
/// @param mayMakeMore whether there is a plant of which nobody states what it can put out
/// @param gives what it can put out in a year, with what is made beside, and never less than it did
/// @param makes what its plants can put out in a year
/// @param takes what its plants can take in in a year
/// @param wanted what the country needs in a year of what the stage makes
public record StageFigures(
        Stage stage,
        boolean worked,
        boolean mayTakeMore,
        boolean mayMakeMore,
        List<Rate> gives,
        List<Rate> makes,
        List<Rate> takes,
        List<Rate> wanted) {

    /// Tonnes of a material in a year.
    ///
    /// @param facts what states them
    public record Rate(NodeId material, Basis basis, Interval tonnes, List<NodeId> facts) {

        public Rate {
            facts = List.copyOf(facts);
        }
    }

    /// Tonnes of one material that are made from a tonne of another.
    ///
    /// @param fact the conversion that states it
    public record Yield(NodeId input, NodeId output, Interval ratio, NodeId fact) {}

    public StageFigures {
        gives = List.copyOf(gives);
        makes = List.copyOf(makes);
        takes = List.copyOf(takes);
        wanted = List.copyOf(wanted);
    }
}
