package io.monazite.ingest.format;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with one row.
///
/// @param line the line of the load on which the row begins, counted from 1
/// @param field the field at fault; absent where the row as a whole is
/// @param value what stands there, shortened
/// @param reason what is wrong, and how to mend it
public record Failure(
        long line, @Nullable String field, @Nullable String value, FailureCode code, String reason) {

    private static final int LONGEST_VALUE = 120;

    public Failure {
        value = value == null ? null : shortened(value);
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end) + "…";
    }
}
