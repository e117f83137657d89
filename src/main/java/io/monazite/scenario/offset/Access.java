package io.monazite.scenario.offset;

import java.util.List;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;

/// How a supplier can be reached by a loser, and on what that stands.
///
/// @param reach the best of all ways
/// @param rights what the loser's side may ask of the supplier already
/// @param agreements in force between both sides
/// @param common parents and countries to which both belong
public record Access(Reach reach, List<Right> rights, List<Entity> agreements, List<NodeId> common) {

    public Access {
        rights = List.copyOf(rights);
        agreements = List.copyOf(agreements);
        common = List.copyOf(common);
    }

    static Access of(List<Right> rights, List<Entity> agreements, List<NodeId> common) {
        Reach reach = !rights.isEmpty()
                ? Reach.RIGHT
                : !agreements.isEmpty() ? Reach.AGREEMENT : !common.isEmpty() ? Reach.OWNERSHIP : Reach.MARKET;
        return new Access(reach, rights, agreements, common);
    }
}
