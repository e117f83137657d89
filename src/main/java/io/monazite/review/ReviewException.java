package io.monazite.review;

/// A decision that cannot be taken, and why. None of those that were asked for together is.
public final class ReviewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReviewException(String message) {
        super(message);
    }
}
