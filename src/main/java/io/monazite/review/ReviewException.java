package io.monazite.review;

/// A decision that cannot be taken, and why. None of those that were asked for together is.
public class ReviewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReviewException(String message) {
        super(message);
    }

    /// The decision is about what sources say for which the reviewer may not speak.
    public static final class NotYourSource extends ReviewException {

        private static final long serialVersionUID = 1L;

        NotYourSource(String message) {
            super(message);
        }
    }
}
