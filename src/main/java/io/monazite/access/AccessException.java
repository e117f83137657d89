package io.monazite.access;

/// A key that cannot be made or found as it was asked for.
public final class AccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field which argument is wrong
    AccessException(String field, String problem) {
        super(problem);
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
