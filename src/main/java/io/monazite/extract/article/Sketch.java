package io.monazite.extract.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// A small picture of a text by which near copies are known: the least hashes of its runs of five words (Broder 1997).
///
/// @param least in rising order
record Sketch(List<Long> least) {

    private static final int WORDS = 5;
    private static final int SIZE = 128;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    Sketch {
        least = List.copyOf(least);
    }

    static Sketch of(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        TreeSet<Long> hashes = new TreeSet<>();
        for (int i = 0; i + WORDS <= words.length; i++) {
            hashes.add(hash(String.join(" ", List.of(words).subList(i, i + WORDS))));
            if (hashes.size() > SIZE) {
                hashes.pollLast();
            }
        }
        return new Sketch(new ArrayList<>(hashes));
    }

    /// An estimate of the part of all runs of words that two texts share, from 0 to 1.
    double likeness(Sketch other) {
        TreeSet<Long> union = new TreeSet<>(least);
        union.addAll(other.least);
        Set<Long> mine = new HashSet<>(least);
        Set<Long> theirs = new HashSet<>(other.least);
        List<Long> smallest = union.stream().limit(SIZE).toList();
        long shared = smallest.stream()
                .filter(hash -> mine.contains(hash) && theirs.contains(hash))
                .count();
        return smallest.isEmpty() ? 0 : (double) shared / smallest.size();
    }

    private static long hash(String words) {
        long hash = FNV_START;
        for (byte each : words.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * FNV_PRIME;
        }
        // The low bits of this hash are well mixed, the high ones less so.
        return Long.rotateLeft(hash * FNV_PRIME, 32);
    }
}
