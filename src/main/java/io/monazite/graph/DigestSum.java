package io.monazite.graph;

import java.math.BigInteger;

/// The hash of a set, brought up to date item by item: the sum of its items' hashes modulo 2^256 ([ContentDigest] says
/// why), in memory that does not grow with their number. For one thread.
public final class DigestSum {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum;

    /// @param set the hash to begin with, in hexadecimal digits
    public DigestSum(String set) {
        this.sum = new BigInteger(set, 16);
    }

    /// Puts an item in.
    public void add(String item) {
        sum = sum.add(new BigInteger(item, 16)).mod(MODULUS);
    }

    /// Takes an item out.
    public void remove(String item) {
        sum = sum.subtract(new BigInteger(item, 16)).mod(MODULUS);
    }

    /// The hash, in 64 hexadecimal digits.
    @Override
    public String toString() {
        return "%064x".formatted(sum);
    }
}
