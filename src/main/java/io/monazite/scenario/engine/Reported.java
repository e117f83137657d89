package io.monazite.scenario.engine;

import java.util.List;
import java.util.Map;

import io.monazite.domain.Conversion;
import io.monazite.domain.Interval;

/// All that sources report and the engine can use, over all periods and bases.
///
/// @param stocks what parties can draw on, in the basis of the material's flows; given with the scenario
public record Reported(
        List<ReportedFlow> flows,
        List<ReportedAmount> amounts,
        Map<Position, Interval> stocks,
        Geography geography,
        MaterialTree materials,
        List<Conversion> conversions,
        Map<Position, Essentiality> essentiality) {

    public Reported {
        flows = List.copyOf(flows);
        amounts = List.copyOf(amounts);
        stocks = Map.copyOf(stocks);
        conversions = List.copyOf(conversions);
        essentiality = Map.copyOf(essentiality);
    }
}
