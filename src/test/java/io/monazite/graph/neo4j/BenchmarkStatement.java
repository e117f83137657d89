package io.monazite.graph.neo4j;

/// The statements that only benchmarks send, one a file.
public final class BenchmarkStatement {

    private BenchmarkStatement() {}

    /// The text of a statement by its name, such as `six_hops`.
    public static String text(String name) {
        return CypherLibrary.resource("benchmark/" + name + ".cypher");
    }
}
