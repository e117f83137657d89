package io.monazite.graph;

import java.util.List;

import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.provenance.ReadFact;

/// How what can be read in one version differs from what could be read in an earlier one.
///
/// @param facts those of which something else is known, or known for the first time
/// @param supplies the same of supplies of which all claims tell alike, so that none had to be weighed
/// @param withdrawn those for which no source stands any more
/// @param entities those of which something was said, as they are described now
/// @param undescribed those that no source describes any more
public record Changes(
        List<ReadFact> facts,
        List<SupplyFigures> supplies,
        List<Fact> withdrawn,
        List<Entity> entities,
        List<NodeId> undescribed) {

    public Changes {
        facts = List.copyOf(facts);
        supplies = List.copyOf(supplies);
        withdrawn = List.copyOf(withdrawn);
        entities = List.copyOf(entities);
        undescribed = List.copyOf(undescribed);
    }
}
