package io.monazite.scenario.engine;

import java.util.List;

import io.monazite.domain.Interval;

/// What is lost of a flow.
///
/// @param tonnes unknown where the flow's tonnage is, and nothing tells it
/// @param causes the parts of the loss; where cases differ, those of the likely one in which most is lost
public record FlowLoss(Flow flow, Interval tonnes, List<Cause> causes) {

    public FlowLoss {
        causes = List.copyOf(causes);
    }
}
