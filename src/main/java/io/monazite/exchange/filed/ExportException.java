package io.monazite.exchange.filed;

/// An export to a file that is not made as it was asked for.
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String field;

    /// What sort of trouble it is.
    public enum Code {
        /// It cannot be asked for so.
        BAD_INPUT,
        /// There are too many, or there is too much in it.
        LIMIT_EXCEEDED,
        /// It took too long.
        TIMED_OUT,
        /// The folder cannot be written.
        FOLDER_FAILED,
        /// Nobody wants it any more.
        CANCELLED
    }

    /// @param field which argument is wrong
    public ExportException(Code code, String field, String problem) {
        super(problem, null, false, false);
        this.code = code;
        this.field = field;
    }

    public Code code() {
        return code;
    }

    public String field() {
        return field;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
