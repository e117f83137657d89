package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Of each reported flow, by number, what is looked at to choose among all: its ends, what flows, and its standing, of
/// which there are few. The flows themselves lie far apart in memory.
///
/// @param standings those that come, in no order of their own
/// @param standingOf the place of each flow's among these
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record FlowNumbers(Numbering ends, List<Standing> standings, int[] standingOf) {

    static FlowNumbers of(List<ReportedFlow> flows) {
        return of(Numbering.of(flows, ReportedFlow::flow), List.of(), flows);
    }

    private static FlowNumbers of(Numbering ends, List<Standing> known, List<ReportedFlow> flows) {
        List<Standing> standings = new ArrayList<>(known);
        Map<Standing, Integer> places = new HashMap<>();
        standings.forEach(standing -> places.put(standing, places.size()));
        int[] standingOf = new int[flows.size()];
        int next = 0;
        for (ReportedFlow flow : flows) {
            standingOf[next++] = places.computeIfAbsent(Standing.of(flow), standing -> {
                standings.add(standing);
                return places.size();
            });
        }
        return new FlowNumbers(ends, List.copyOf(standings), standingOf);
    }

    /// Those of a list with some flows gone and others come. What comes with no flow any more keeps its number.
    ///
    /// @param arrived those that come
    FlowNumbers with(Splice splice, List<ReportedFlow> arrived) {
        Numbering successor =
                ends.with(splice, arrived.stream().map(ReportedFlow::flow).toList());
        FlowNumbers others = of(successor, standings, arrived);
        return new FlowNumbers(successor, others.standings, splice.of(standingOf, others.standingOf));
    }
}
