package io.monazite.scenario.engine;

import io.monazite.domain.Interval;

/// What is sourced of a party's dealings in a material beside its flows, in tonnes over the network's period and in
/// the basis of the material's flows.
///
/// @param production what it makes or mines
/// @param intake all that it takes in, whoever supplies it
/// @param stock what it can draw on when supply falls short
public record Account(Interval production, Interval intake, Interval stock) {

    /// Nothing is sourced.
    public static final Account NONE = new Account(Interval.UNKNOWN, Interval.UNKNOWN, Interval.UNKNOWN);

    /// @throws IllegalArgumentException when a figure can be negative
    public Account {
        Figures.requireNotNegative(() -> "production", production);
        Figures.requireNotNegative(() -> "intake", intake);
        Figures.requireNotNegative(() -> "stock", stock);
    }

    public Account withProduction(Interval tonnes) {
        return new Account(tonnes, intake, stock);
    }

    public Account withIntake(Interval tonnes) {
        return new Account(production, tonnes, stock);
    }

    public Account withStock(Interval tonnes) {
        return new Account(production, intake, tonnes);
    }

    /// What either of two accounts of different things knows.
    Account with(Account other) {
        return new Account(known(production, other.production), known(intake, other.intake), known(stock, other.stock));
    }

    private static Interval known(Interval one, Interval other) {
        return one.isUnknown() ? other : one;
    }
}
