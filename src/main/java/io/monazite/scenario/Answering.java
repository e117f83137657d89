package io.monazite.scenario;

import io.monazite.scenario.engine.Ledger;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.Propagation;
import io.monazite.scenario.engine.Scenario;
import io.monazite.scenario.engine.UnsettledException;

/// Answers scenarios, and says so where one has no answer as sure as is promised.
final class Answering {

    private Answering() {}

    /// @throws ScenarioException when goods go round a cycle so nearly undiminished that no loss within 1e-9 is found
    static Outcome outcome(Ledger ledger, Scenario scenario) {
        try {
            return Propagation.run(ledger, scenario);
        } catch (UnsettledException e) {
            throw new ScenarioException(
                    "scenario",
                    "%s: goods go round there so nearly undiminished that no loss is found that is right within 1e-9; "
                                    .formatted(e.getMessage())
                            + "ask for another period or other statuses, in which the circle is not closed",
                    e);
        }
    }
}
