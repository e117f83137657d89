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
    private @Nullable List<Alone> alone;

    /// What one shock costs each party.
    ///
    /// @param rest what it costs all others: unknown where no source states a flow that it takes hold of
    private record Alone(Map<Position, Interval> losses, Interval rest) {

        static Alone of(Outcome outcome) {
            Map<Position, Interval> losses = new HashMap<>();
            outcome.losses().forEach(loss -> losses.put(loss.position(), loss.tonnes()));
            return new Alone(losses, outcome.unfelt().isEmpty() ? Interval.ZERO : Interval.UNKNOWN);
        }

        Interval of(Position position) {
            return losses.getOrDefault(position, rest);
        }
    }

    /// @param shocks those that the engine knows, by the shock of the question
    ShockParts(Ledger ledger, Scenario scenario, List<List<Shock>> shocks, Outcome joint) {
        this.ledger = ledger;
        this.scenario = scenario;
        this.shocks = shocks.stream().map(List::copyOf).toList();
        this.joint = joint;
    }

    /// What the party would lose under each shock alone, in the order of the question; unknown where no source states a
    /// flow of which the shock takes hold.
    public List<Interval> alone(Position position) {
        return outcomes().stream().map(each -> each.of(position)).toList();
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

    private synchronized List<Alone> outcomes() {
        List<Alone> known = alone;
        if (known == null) {
            known = new ArrayList<>();
            for (List<Shock> group : shocks) {
                known.add(Alone.of(
                        shocks.size() == 1
                                ? joint
                                : Answering.outcome(
                                        ledger, new Scenario(group, scenario.rationing(), scenario.stocks()))));
            }
            alone = known;
        }
        return known;
    }
}
