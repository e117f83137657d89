package io.monazite.criticality;

import java.util.List;

import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.provenance.SourcedFact;

/// What was made of one material, counted in one basis.
///
/// @param parts the figures of companies that it is the sum of; none where a country's own figure is all of it
record Made(Rate rate, List<SourcedFact> parts) {

    Made {
        parts = List.copyOf(parts);
    }
}
