package io.monazite.scenario.engine;

import java.util.List;
import java.util.Objects;

/// The engine as the benchmark calls it: everything else here knows only this.
final class Kernel {

    /// As many losses as a page shows.
    private static final int PAGE = 20;

    private final Ledger ledger;

    private Kernel(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What is done once for a network, whatever the scenarios.
    static Kernel of(Network network) {
        return new Kernel(Ledger.of(network));
    }

    /// Settles the equations; nothing is reported.
    ///
    /// @return something that depends on the solution
    Object solve(Scenario scenario) {
        return Span.of(ledger, scenario, Withholding.ofAll(ledger, scenario));
    }

    /// What is lost of all flows, in tonnes; of exact flows.
    double lostTonnes(Scenario scenario) {
        Solution solution =
                Span.of(ledger, scenario, Withholding.ofAll(ledger, scenario)).likely();
        double lost = 0;
        for (int flow = 0; flow < ledger.flowCount(); flow++) {
            lost += Objects.requireNonNull(solution.lostTonnes(flow), "of exact flows exact losses are known")
                    .hi();
        }
        return lost;
    }

    /// An answer as it is mostly asked for: the greatest losses, and what is lost in all.
    ///
    /// @return something that depends on it
    Object answer(Scenario scenario) {
        Outcome outcome = Propagation.run(ledger, scenario);
        return List.of(outcome.losses().stream().limit(PAGE).toList(), outcome.totals());
    }
}
