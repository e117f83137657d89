package io.monazite.scenario.engine;

/// Tells when values that are updated in turn around a cycle have settled: when what later steps can still add,
/// step·ρ/(1−ρ) for a gain ρ of steps, is below [#ACCURACY]. Small steps alone say little about a slow cycle; one whose
/// steps shrink like a geometric series can be helped along by its sum (Aitken), which is then put to the same test.
///
/// Losses only rise from sweep to sweep, towards the least that is consistent. A jump beyond that would not come back
/// where goods go round and round undiminished, so jumps are a little short, and one after which a loss
/// [falls][#isFalling] is to be taken back.
final class Convergence {

    /// The greatest error of a settled value: well below the 1e-9 that is promised, so that sums keep the promise too.
    static final double ACCURACY = 1e-11;

    /// The greatest error of a value that is promised.
    private static final double PROMISED = 1e-9;

    private static final int WINDOW = 8;
    /// From here on a cycle counts as slow.
    private static final int SLOW = 64;
    /// How far gains may differ, of what they lack to 1, for steps to pass as a geometric series.
    private static final double REGULAR = 1e-3;
    /// How far gains may differ for the sum of their series to be right but for a tenth.
    private static final double EVEN = 0.1;

    private static final int SWEEPS = 1_000_000;
    /// Steps as small as this, of the greater of 1 and the value, are the rounding of the arithmetic.
    private static final double ROUNDING = 4e-15;
    /// Steps as small as this are so too where they have not shrunk in the latter half of [#LONG] sweeps or more.
    private static final double RESTLESS = 1e-13;
    private static final int LONG = 4_096;
    /// The least that two shares differ by, near 1.
    private static final double LAST_DIGIT = 0x1p-53;

    private final double[] gains = new double[WINDOW];
    private double before = Double.NaN;
    private double jumped;
    /// The step when sweeps had last doubled in number, and the mean gain of those before; no numbers after a jump.
    private double marked = Double.NaN;
    private double mean = Double.NaN;
    /// What gains lack to 1, as last found while steps were well above rounding.
    private double slack = 1;
    private int sweep;

    /// How far a step is, relative to values above 1: the last digits of such a value are coarser than those of a
    /// share.
    static double step(double from, double to) {
        return Math.abs(to - from) / Math.max(1, Math.abs(to));
    }

    /// @param step the greatest step of the last sweep
    /// @throws UnsettledException when the cycle hands on so nearly all of its losses that it does not settle
    boolean isReached(double step) {
        sweep++;
        boolean isAtRest = step == 0 || (sweep >= LONG && isDoubled() && step >= marked);
        if (step <= ROUNDING || (isAtRest && step <= RESTLESS)) {
            return isSure(step, isAtRest);
        }
        if (sweep > SWEEPS) {
            throw new UnsettledException();
        }
        gains[sweep % WINDOW] = step / before;
        before = step;
        double lacking = Math.min(1 - gain(), slack);
        return lacking > 0 && step * (1 - lacking) / lacking <= ACCURACY;
    }

    /// Whether steps that are but rounding add up to no more than is promised.
    private boolean isSure(double step, boolean isAtRest) {
        boolean isSure = Math.max(step, LAST_DIGIT) <= PROMISED * slack;
        if (!isSure && isAtRest) {
            throw new UnsettledException();
        }
        return isSure;
    }

    /// How many more of the last steps lead to the end, where what is missing is no more than [#PROMISED] and steps
    /// shrink so evenly that a tenth of that is left at most; 0 else.
    double lastJump() {
        double gain = gain();
        boolean isEven = gain < 1 && gain - least() <= EVEN * (1 - gain);
        return isEven && before * gain / (1 - gain) <= PROMISED ? gain / (1 - gain) : 0;
    }

    /// Whether the cycle takes long enough for every position to be gone over in every sweep: only then do steps make a
    /// series.
    boolean isSlow() {
        return sweep >= SLOW / 2;
    }

    /// How many more of the last steps lead to the end, were they a geometric series; 0 where they are none, and ever
    /// more rarely else, so that a jump that led astray leaves time to settle without.
    ///
    /// Steps are a series where the last few shrink alike; or, where no more than rounding tells these apart, where
    /// those since sweeps last doubled in number shrink on an average as those before.
    double jump() {
        if (sweep < SLOW || !isDoubled()) {
            return 0;
        }
        double average = Math.pow(before / marked, 2.0 / sweep);
        jumped = isClear(gain(), 1) ? jump(gain(), least(), REGULAR) : 0;
        if (jumped > 0) {
            slack = 1 - gain();
        } else if (isClear(average, sweep / 2) && gain() - least() <= ROUNDING / before) {
            slack = 1 - average;
            jumped = jump(Math.max(average, mean), Math.min(average, mean), EVEN);
        }
        marked = jumped > 0 ? Double.NaN : before;
        mean = jumped > 0 ? Double.NaN : average;
        return jumped;
    }

    private boolean isDoubled() {
        return Integer.bitCount(sweep) == 1;
    }

    /// Whether rounding does not blur what a gain lacks to 1, as it is found over some sweeps.
    private boolean isClear(double gain, int sweeps) {
        return ROUNDING / before / sweeps <= (1 - gain) / 4;
    }

    /// A little less than the sum of a series that shrinks by gains between these; 0 where they differ too much.
    private static double jump(double greatest, double least, double tolerance) {
        double irregular = (greatest - least) / (1 - greatest);
        boolean isSeries = greatest < 1 && irregular <= tolerance;
        return isSeries ? (1 - 2 * Math.max(REGULAR, irregular)) * least / (1 - least) : 0;
    }

    /// Whether any value fell by more than rounding, of which a jump makes as many times more as it goes steps.
    ///
    /// @param change of each value in the last sweep
    boolean isFalling(double[] change) {
        for (double each : change) {
            if (each < -ROUNDING * Math.max(1, jumped)) {
                return true;
            }
        }
        return false;
    }

    private double gain() {
        if (sweep <= WINDOW) {
            return Double.NaN;
        }
        double greatest = 0;
        for (double figure : gains) {
            greatest = Math.max(greatest, figure);
        }
        return greatest;
    }

    private double least() {
        double least = 1;
        for (double figure : gains) {
            least = Math.min(least, figure);
        }
        return least;
    }
}
