package io.monazite.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.scenario.engine.Ledger;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Position;
import io.monazite.scenario.engine.Scenario;
import io.monazite.scenario.engine.Shock;

/// What each shock of several would cost a party alone, and what only all together do. Reckoned when first asked for.
public final class ShockParts {

    private final Ledger ledger;
    private final Scenario scenario;
    private final List<List<Shock>> shocks;
    private final Outcome joint;
    private @Nullable List<Map<Position, Interval>> alone;

    /// @param shocks those that the engine knows, by the shock of the question
    ShockParts(Ledger ledger, Scenario scenario, List<List<Shock>> shocks, Outcome joint) {
        this.ledger = ledger;
        this.scenario = scenario;
        this.shocks = shocks.stream().map(List::copyOf).toList();
        this.joint = joint;
    }

    /// What the party would lose under each shock alone, in the order of the question.
    public List<Interval> alone(Position position) {
        return outcomes().stream()
                .map(losses -> losses.getOrDefault(position, Interval.ZERO))
                .toList();
    }

    /// What the party loses beyond the sum of what each shock alone would cost, in tonnes; below 0 where shocks
    /// overlap; null where tonnes are not known.
    public @Nullable Double remainder(PartyLoss loss) {
        Double rest = loss.tonnes().best();
        for (Interval each : alone(loss.position())) {
            Double best = each.best();
            rest = rest == null || best == null ? null : Double.valueOf(rest - best);
        }
        return rest;
    }

    private synchronized List<Map<Position, Interval>> outcomes() {
        List<Map<Position, Interval>> known = alone;
        if (known == null) {
            known = new ArrayList<>();
            for (List<Shock> group : shocks) {
                Outcome outcome = shocks.size() == 1
                        ? joint
                        : Answering.outcome(ledger, new Scenario(group, scenario.rationing(), scenario.stocks()));
                Map<Position, Interval> losses = new HashMap<>();
                outcome.losses().forEach(loss -> losses.put(loss.position(), loss.tonnes()));
                known.add(losses);
            }
            alone = known;
        }
        return known;
    }
}
