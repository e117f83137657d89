package io.monazite.ingest.format;

/// Why a row was refused. The names are part of the service's contract.
public enum FailureCode {
    /// The line is no JSON object, or names a field twice.
    BAD_JSON,
    /// The line is no record of CSV with as many cells as the header has.
    BAD_CSV,
    /// The row of a feed cannot be turned into one of the load format.
    NOT_UNDERSTOOD,
    /// The bytes are not UTF-8.
    BAD_ENCODING,
    /// The line has more bytes than a row may have.
    ROW_TOO_LONG,
    UNKNOWN_TYPE,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    BAD_ID,
    BAD_VALUE,
    /// It names something that is neither in the graph nor in this load.
    UNKNOWN_REFERENCE,
    /// Another claim has this id.
    CLAIM_ID_TAKEN,
    /// A source is known under this id with other attributes.
    SOURCE_DIFFERS,
    /// It would supersede or withdraw the claim of another source, or the sender's key is bound to other sources.
    NOT_YOUR_SOURCE,
    /// It tells of a decision on a claim, and the sender is no reviewer.
    NOT_A_REVIEWER,
    /// The claim that it would supersede counts no longer, and nothing does in its place that it could supersede.
    COUNTS_NO_LONGER
}
