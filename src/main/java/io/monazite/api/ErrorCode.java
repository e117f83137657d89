package io.monazite.api;

/// What can be wrong with a request, as `extensions.code` of an error says it. `docs/errors.md` explains each.
public enum ErrorCode {
    /// The document is no GraphQL, or does not fit the schema.
    INVALID_QUERY,
    /// An argument has a value that cannot be used; `field` names it.
    BAD_INPUT,
    /// What is asked for by name is not there, where something must be.
    NOT_FOUND,
    /// More is asked than is allowed: `what`, `asked` and `allowed` say how much.
    LIMIT_EXCEEDED,
    /// Quantities of different units or bases would have to be put together.
    UNITS_NOT_COMPARABLE,
    /// The database does not answer; the same request may succeed later.
    STORE_UNAVAILABLE,
    /// No known caller, where one is needed.
    UNAUTHENTICATED,
    /// The caller may not do this.
    FORBIDDEN,
    /// A defect of ours; `id` finds it in the log.
    INTERNAL
}
