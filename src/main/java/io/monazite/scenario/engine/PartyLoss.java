package io.monazite.scenario.engine;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;

/// What a party loses of a material that it buys.
///
/// @param basis in which the tonnes are stated
/// @param tonnes lost over the network's period; unknown where no source tells them
/// @param receivedShare of all that it is known to have (D of the equations), what it still has, stock included; null
///        where sources leave it open
/// @param shareOfKnownSupply the part of its known inflow that is lost; null where tonnes are unknown
/// @param shareOfIntake the part of all its sourced intake that is lost; null where that or the tonnes are unknown
/// @param uncovered tonnes that its sourced stock does not make good; null where either is unknown
/// @param timeToSurviveDays for how many days its sourced stock makes good the loss; null where either is unknown
/// @param distance the least number of flows from a shock to the party
/// @param contributions the inflows that bring the loss; where their tonnes are known they sum to the party's
/// @param kept the tonnes that the party does not lack again in what it sells on of the same material
/// @param ended the same where it does not pass the loss on as another material either; open where it may
/// @param passedOn whether it may pass the loss on as another material, made of this one
public record PartyLoss(
        Position position,
        Basis basis,
        Interval tonnes,
        @Nullable Double receivedShare,
        @Nullable Double shareOfKnownSupply,
        @Nullable Double shareOfIntake,
        @Nullable Double uncovered,
        @Nullable Double timeToSurviveDays,
        LazyInt distance,
        List<FlowLoss> contributions,
        Interval kept,
        Interval ended,
        boolean passedOn) {

    public PartyLoss {
        contributions = Collections.unmodifiableList(contributions);
    }

    /// The least number of flows from a shock to the party.
    public int tier() {
        return distance.get();
    }

    /// Whether a shock itself takes hold of what it buys, rather than of what its suppliers buy.
    public boolean isDirect() {
        return tier() == 1;
    }
}
