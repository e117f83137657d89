package io.monazite.api;

/// What can be wrong with a request, as `extensions.code` of an error says it. `docs/errors.md` explains each.
public enum ErrorCode {
    /// The document is no GraphQL, or does not fit the schema.
    INVALID_QUERY(true),
    /// An argument has a value that cannot be used; `field` names it.
    BAD_INPUT(true),
    /// The request names a document by a hash that is not known; sent once with the hash, it is.
    PERSISTED_QUERY_NOT_FOUND(false),
    /// Only documents that the operator trusts are answered, and this is none.
    DOCUMENT_NOT_TRUSTED(false),
    /// What is asked for by name is not there, where something must be.
    NOT_FOUND(true),
    /// More is asked than is allowed: `what`, `asked` and `allowed` say how much.
    LIMIT_EXCEEDED(false),
    /// Quantities of different units or bases would have to be put together.
    UNITS_NOT_COMPARABLE(true),
    /// The database does not answer; the same request may succeed later.
    STORE_UNAVAILABLE(false),
    /// More is asked at present than can be answered; the same request may be answered a second later.
    OVERLOADED(false),
    /// No known caller, where one is needed.
    UNAUTHENTICATED(false),
    /// The caller may not do this.
    FORBIDDEN(false),
    /// A defect of ours; `id` finds it in the log.
    INTERNAL(false);

    private final boolean repeatable;

    ErrorCode(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /// Whether the same question about the same state of the graph always ends so. Time runs out now and then only.
    public boolean isRepeatable() {
        return repeatable;
    }
}
