package io.monazite.scenario.engine;

import io.monazite.domain.Basis;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// What decides whether a reported flow counts, beside what flows.
///
/// @param stated whether any tonnes are
record Standing(Basis basis, Period period, SupplyStatus status, boolean stated) {

    static Standing of(ReportedFlow flow) {
        return new Standing(
                flow.basis(), flow.period(), flow.status(), !flow.tonnes().isUnknown());
    }
}
