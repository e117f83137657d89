package io.monazite.scenario.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// All that sources report and the engine can use, over all periods and bases. Immutable; a successor is made in time
/// that grows with what changes.
///
/// @param flows in the order of their ends and facts, whatever order they are given in
/// @param amounts in the order of their facts
/// @param stocks what parties can draw on, in the basis of the material's flows; given with the scenario
public record Reported(
        List<ReportedFlow> flows,
        List<ReportedAmount> amounts,
        Map<Position, Interval> stocks,
        Geography geography,
        MaterialTree materials,
        List<ReportedConversion> conversions,
        Map<Position, Essentiality> essentiality) {

    public Reported {
        flows = FlowBook.of(flows);
        amounts = AmountBook.of(amounts);
        stocks = Map.copyOf(stocks);
        conversions = List.copyOf(conversions);
        essentiality = Map.copyOf(essentiality);
    }

    /// The same with some flows gone, new or changed.
    ///
    /// @param gone keys of flows that count no more, known or not
    public Reported withFlows(Collection<FlowKey> gone, Collection<ReportedFlow> come) {
        return new Reported(book().with(gone, come), amounts, stocks, geography, materials, conversions, essentiality);
    }

    /// The same with these flows and no others.
    public Reported withFlows(List<ReportedFlow> others) {
        return new Reported(others, amounts, stocks, geography, materials, conversions, essentiality);
    }

    /// The same with some amounts gone, new or changed.
    ///
    /// @param gone the facts of amounts that count no more, known or not
    public Reported withAmounts(Collection<NodeId> gone, Collection<ReportedAmount> come) {
        return new Reported(
                flows,
                AmountBook.of(amounts).with(gone, come),
                stocks,
                geography,
                materials,
                conversions,
                essentiality);
    }

    /// The same in another world.
    public Reported within(
            Geography otherGeography, MaterialTree otherMaterials, List<ReportedConversion> otherConversions) {
        return new Reported(flows, amounts, stocks, otherGeography, otherMaterials, otherConversions, essentiality);
    }

    /// What a party sells, over all periods.
    public List<ReportedFlow> from(NodeId supplier) {
        return book().from(supplier);
    }

    /// The flows, found by who sells and who buys.
    FlowBook book() {
        return FlowBook.of(flows);
    }
}
