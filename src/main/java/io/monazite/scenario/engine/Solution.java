package io.monazite.scenario.engine;

import java.util.List;

/// What one case comes to: how much of each flow and of each position's supply is lost at the fixed point.
final class Solution {

    private final Ledger ledger;
    private final Case within;
    private final Equations equations;
    private final Reach reach;

    Solution(Ledger ledger, Case within, Equations equations, Reach reach) {
        this.ledger = ledger;
        this.within = within;
        this.equations = equations;
        this.reach = reach;
    }

    static Solution of(Ledger ledger, Case within, Scenario scenario, Withholding withholding, Cone cone) {
        Reach reach = new Reach(ledger, within, scenario.destinations());
        Equations equations = new Equations(ledger, within, scenario.rationing(), withholding, reach, cone);
        equations.settle();
        return new Solution(ledger, within, equations, reach);
    }

    Equations equations() {
        return equations;
    }

    Balance balance(int position) {
        return equations.balance(position);
    }

    /// The part of what arrives at a position that travels in a layer.
    double part(int position, Layer layer) {
        return switch (layer) {
            case AT_LARGE -> 1 - reach.share(position);
            case BOUND -> reach.share(position);
        };
    }

    /// The share of what a position has that it still has.
    double receivedShare(int position) {
        double share = 0;
        for (Layer layer : Layer.ALL) {
            share += part(position, layer) * Math.min(1, equations.left(position, layer));
        }
        return share;
    }

    /// The share of a flow that is lost.
    double lostShare(int flow) {
        double lost = 0;
        for (Layer layer : Layer.ALL) {
            lost += part(ledger.inlet(flow), layer) * (1 - equations.arriving(flow, layer));
        }
        return lost;
    }

    /// The tonnes of a flow that are lost; not a number where they are not known.
    double lostTonnes(int flow) {
        double share = lostShare(flow);
        double tonnes = within.tonnes(ledger.flow(flow).tonnes());
        if (share == 0 || !Double.isNaN(tonnes)) {
            return share == 0 ? 0 : tonnes * share;
        }
        Balance balance = balance(ledger.inlet(flow));
        if (balance.remainder() == 0) {
            return Double.NaN;
        }
        if (balance.open().size() == 1) {
            return balance.remainder() * share;
        }
        return switch (within) {
            case LEAST -> 0;
            case LIKELY_AT_BEST, LIKELY_AT_WORST -> Double.NaN;
            case MOST -> balance.remainder() * share;
        };
    }

    /// The tonnes that a position loses of what it buys; not a number where they are not known.
    double lostAt(int position) {
        Balance balance = balance(position);
        double lost = balance.sized().stream().mapToDouble(this::lostTonnes).reduce(0, Double::sum);
        double open = openLoss(position, balance);
        if (Double.isNaN(open) && within == Case.LEAST && lost > 0) {
            return lost;
        }
        return lost + open;
    }

    /// What stays lost where it is: neither missing from what the position sells on, nor accounted for there.
    double keptAt(int position) {
        double soldOn =
                ledger.soldOn(position).stream().mapToDouble(this::lostTonnes).reduce(0, Double::sum);
        double kept = lostAt(position) - soldOn;
        return Double.isNaN(kept) ? kept : Math.max(0, kept);
    }

    private double openLoss(int position, Balance balance) {
        List<Integer> unsized = balance.open().stream()
                .filter(flow -> !balance.sized().contains(flow))
                .toList();
        if (unsized.isEmpty()) {
            return 0;
        }
        double share = 0;
        for (Layer layer : Layer.ALL) {
            share += part(position, layer) * (1 - equations.openArriving(unsized, layer));
        }
        if (share == 0) {
            return 0;
        }
        return balance.remainder() == 0 ? Double.NaN : balance.remainder() * share;
    }
}
