package io.monazite.access;

/// The roles by their names, as keys, tokens and `@RolesAllowed` carry them. [Role] says what each may do.
public final class Roles {

    public static final String ANALYST = "analyst";
    public static final String LOADER = "loader";
    public static final String REVIEWER = "reviewer";
    public static final String ADMIN = "admin";

    private Roles() {}
}
