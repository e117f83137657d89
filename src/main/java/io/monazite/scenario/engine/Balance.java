package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.List;

/// What a party has of a material in one case, before the shock: D = max(F + P, T, and, where it sells the material on,
/// O). What lies between its inflow and D is own or unnamed supply.
///
/// @param sized the inflows whose tonnes the case knows
/// @param open the inflows whose tonnes it does not know
/// @param inflow F, the tonnes of the sized ones
/// @param production P
/// @param remainder R = max(T, O) − (F + P) where positive: what must have come by the open ones; else 0
/// @param base D
/// @param stock B
/// @param excess what it sells on beyond all inflow, which it makes where a conversion says so, else has
/// @param intake T, not a number where not sourced
/// @param sharesOnly whether there are no tonnes to reckon with, so that only shares travel through the open inflows
record Balance(
        List<Integer> sized,
        List<Integer> open,
        double inflow,
        double production,
        double remainder,
        double base,
        double stock,
        double excess,
        double intake,
        boolean sharesOnly) {

    static Balance of(Ledger ledger, Case within, int position) {
        List<Integer> sized = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        double inflow = 0;
        for (int flow : ledger.inflows(position)) {
            double tonnes = within.tonnes(ledger.flow(flow).tonnes());
            if (Double.isNaN(tonnes)) {
                open.add(flow);
            } else {
                sized.add(flow);
                inflow += tonnes;
            }
        }
        Account account = ledger.network().account(ledger.position(position));
        double production = orZero(within.amount(account.production()));
        double intake = within.amount(account.intake());
        double sales = 0;
        boolean salesOpen = false;
        for (int flow : ledger.soldOn(position)) {
            double tonnes = within.tonnes(ledger.flow(flow).tonnes());
            salesOpen |= Double.isNaN(tonnes);
            sales += orZero(tonnes);
        }
        double had = Math.max(orZero(intake), sales);
        double remainder = mustCarry(ledger, within, open, salesOpen) ? Math.max(0, had - (inflow + production)) : 0;
        double base = Math.max(inflow + production, had);
        boolean nothingKnown = base == 0 || (!open.isEmpty() && inflow + production + remainder == 0);
        return new Balance(
                List.copyOf(sized),
                List.copyOf(base == 0 ? ledger.inflows(position) : open),
                inflow,
                production,
                remainder,
                base,
                orZero(within.amount(account.stock())),
                Math.max(0, sales - inflow - remainder),
                intake,
                nothingKnown);
    }

    /// Known inflow, with what must have come by the open ones.
    double knownSupply() {
        return inflow + remainder;
    }

    /// What no source accounts for: its own or from suppliers that are not named.
    double unnamed() {
        return base - inflow - production - remainder;
    }

    /// Whether the open inflows carry what the party must have got from elsewhere: where nothing is stated of their
    /// tonnes, and what the party needed is known, or at least what it needed if least is lost.
    private static boolean mustCarry(Ledger ledger, Case within, List<Integer> open, boolean salesOpen) {
        return !open.isEmpty()
                && open.stream().allMatch(flow -> ledger.flow(flow).tonnes().isUnknown())
                && (!salesOpen || within == Case.LEAST);
    }

    private static double orZero(double figure) {
        return Double.isNaN(figure) ? 0 : figure;
    }
}
