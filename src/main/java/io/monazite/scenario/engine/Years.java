package io.monazite.scenario.engine;

/// How long a period is, in years.
public final class Years {

    private static final int YEAR = 365;
    private static final int LEAP_YEAR = 366;

    private Years() {}

    /// A calendar year is one, leap or not.
    public static double of(int days) {
        return days == LEAP_YEAR ? 1 : days / (double) YEAR;
    }
}
