package io.monazite.scenario.engine;

import java.util.Arrays;

/// The triad of STREAM (McCalpin 1995) on one core: a = b + s·c over arrays far larger than any cache.
final class Triad {

    private static final int LENGTH = 1 << 23;
    private static final double SCALE = 3;

    private final double[] sums = new double[LENGTH];
    private final double[] terms = new double[LENGTH];
    private final double[] factors = new double[LENGTH];

    Triad() {
        Arrays.fill(terms, 1);
        Arrays.fill(factors, 2);
    }

    /// What one run reads and writes, as STREAM counts it: without what the cache fetches to overwrite.
    static long bytes() {
        return 3L * Double.BYTES * LENGTH;
    }

    double run() {
        for (int index = 0; index < LENGTH; index++) {
            sums[index] = terms[index] + SCALE * factors[index];
        }
        return sums[LENGTH - 1];
    }
}
