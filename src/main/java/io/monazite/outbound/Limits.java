package io.monazite.outbound;

import java.time.Duration;

/// How much one request may take, where that is less than what holds for all.
///
/// @param mostBytes of the answer, as sent and unpacked
/// @param patience how long one attempt may take in all
/// @param retries how often it is tried again where that may help
public record Limits(long mostBytes, Duration patience, int retries) {

    public Limits {
        if (mostBytes < 1 || patience.isNegative() || patience.isZero() || retries < 0) {
            throw new IllegalArgumentException(
                    "limits are positive, and not %d bytes, %s and %d retries".formatted(mostBytes, patience, retries));
        }
    }
}
