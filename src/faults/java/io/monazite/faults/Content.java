package io.monazite.faults;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.stream.Stream;

/// What a graph holds, as it is exported: equal for equal rows in whatever order. It is reckoned from the rows
/// themselves, not from the digest that the service keeps.
///
/// @param rows how many
/// @param sum of the hashes of all rows, modulo 2²⁵⁶
record Content(long rows, BigInteger sum) {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    static Content of(Stream<String> lines) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            long rows = 0;
            BigInteger sum = BigInteger.ZERO;
            for (Iterator<String> each = lines.iterator(); each.hasNext(); rows++) {
                byte[] hash = sha.digest(each.next().getBytes(StandardCharsets.UTF_8));
                sum = sum.add(new BigInteger(1, hash)).mod(MODULUS);
            }
            return new Content(rows, sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
