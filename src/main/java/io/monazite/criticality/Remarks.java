package io.monazite.criticality;

import java.util.List;

import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// What an answer does not know and what it takes for granted, in plain words with ids for names.
///
/// @param unknowns in their order, each once
/// @param assumptions likewise
public record Remarks(List<Unknown> unknowns, List<Assumption> assumptions) {

    public Remarks {
        unknowns = unknowns.stream().distinct().sorted().toList();
        assumptions = assumptions.stream().distinct().sorted().toList();
    }
}
