package io.monazite.api.loads;

/// What callers may be allowed to do.
final class Roles {

    /// May load, see what was refused, and run the checks.
    static final String LOADER = "loader";

    private Roles() {}
}
