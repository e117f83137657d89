package io.monazite.graph;

/// Looking after the database itself.
public interface GraphAdmin {

    /// Applies what is missing of the schema, in order, each step once, also when two services start together.
    ///
    /// @throws GraphException.StoreRefused when a step that was applied before has been changed since
    void migrate();

    /// Whether the database answers and the schema is applied.
    boolean ready();

    /// Whether the database told its version when it was last asked for it, by whomever; false before it ever did.
    boolean answered();
}
