package io.monazite.embedded;

/// The embedded database cannot be had; the message says why and what to do about it, in one line for the user.
public final class EmbeddedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedException(String message) {
        super(message);
    }

    EmbeddedException(String message, Throwable cause) {
        super(message, cause);
    }
}
