package io.monazite.graph.neo4j;

import java.util.Map;

import io.monazite.graph.DigestSum;

/// Hashes of the whole content on both sides of a load, in memory that does not grow with it.
final class Digests {

    private Digests() {}

    /// @param before the hash without the load
    static String after(Statements statements, String before, long load) {
        return changed(statements, before, load, true);
    }

    /// @param after the hash with the load
    static String before(Statements statements, String after, long load) {
        return changed(statements, after, load, false);
    }

    private static String changed(Statements statements, String digest, long load, boolean forward) {
        DigestSum sum = new DigestSum(digest);
        statements.stream(Statement.DIGESTS, Map.of("sequence", load), row -> {
            String item = row.get("digest").asString();
            if (row.get("added").asBoolean() == forward) {
                sum.add(item);
            } else {
                sum.remove(item);
            }
        });
        return sum.toString();
    }
}
