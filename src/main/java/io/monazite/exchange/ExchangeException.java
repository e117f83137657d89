package io.monazite.exchange;

/// Why something is not given on.
public abstract sealed class ExchangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ExchangeException(String message) {
        super(message);
    }

    /// A part of the graph has more in it than an export of a part may have.
    public static final class TooMuch extends ExchangeException {

        private static final long serialVersionUID = 1L;

        TooMuch(String what, long found, long allowed) {
            super("%s: %d belong together, at most %d are given on as a part".formatted(what, found, allowed));
        }
    }
}
