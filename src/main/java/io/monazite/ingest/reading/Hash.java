package io.monazite.ingest.reading;

import io.monazite.graph.ContentDigest;

/// Short hashes for ids.
public final class Hash {

    private static final int DIGITS = 16;

    private Hash() {}

    /// Sixteen hexadecimal digits made from a text.
    public static String of(String text) {
        return ContentDigest.hash(text).substring(0, DIGITS);
    }
}
