package io.monazite.synthetic;

/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood 2014), and `StrictMath`, whose
/// results are laid down to the last bit.
public final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    public Dice(long seed) {
        state = seed;
    }

    public long next() {
        state += GOLDEN_GAMMA;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// From 0, below 1.
    public double share() {
        return (next() >>> 11) * UNIT;
    }

    /// From 0, below the bound.
    public int below(int bound) {
        return (int) (share() * bound);
    }

    public boolean chance(double share) {
        return share() < share;
    }

    /// Heavy-tailed from 1 up: the share of draws above x is x to the power −alpha (Pareto).
    double pareto(double alpha) {
        return StrictMath.pow(1 - share(), -1 / alpha);
    }

    /// Log-normal, by the method of Box and Muller.
    double logNormal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - share()));
        return StrictMath.exp(mean + deviation * radius * StrictMath.cos(2 * StrictMath.PI * share()));
    }
}
