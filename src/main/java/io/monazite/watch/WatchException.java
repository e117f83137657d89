package io.monazite.watch;

/// Something that is not watched or told as it was asked for.
public final class WatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field which argument is wrong
    WatchException(String field, String problem) {
        super(problem, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
