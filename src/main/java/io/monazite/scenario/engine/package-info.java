/// Who loses supply when somebody retains its output: a pure function of flows and a scenario.
///
/// The entry is [Propagation]; what it reads is a [Network], which [Preparation] makes of reported figures. The model
/// is the downstream half of the generalised Leontief model of Diem et al. 2022 (Sci Rep 12:7719) with the proportional
/// rationing of ARIO (Hallegatte 2008). No store, no framework, no clock, and sums in a fixed order.
@NullMarked
package io.monazite.scenario.engine;

import org.jspecify.annotations.NullMarked;
