package io.monazite.graph.neo4j;

/// What is read together with each entity of a list.
enum Beside {
    NOTHING,
    /// The country in which it is located.
    COUNTRY;

    /// The parameter of this name.
    static final String PARAMETER = "beside";
}
