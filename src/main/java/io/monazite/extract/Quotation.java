package io.monazite.extract;

/// A piece of an article's text, word for word.
///
/// @param quote the piece
/// @param start offset of its first character, in UTF-16 code units
/// @param end offset after its last
public record Quotation(String quote, int start, int end) {

    public Quotation {
        if (start < 0 || end - start != quote.length()) {
            throw new IllegalArgumentException(
                    "a quotation of %d characters does not stand at %d to %d".formatted(quote.length(), start, end));
        }
    }

    /// The piece of a text between two offsets.
    public static Quotation of(String text, int start, int end) {
        return new Quotation(text.substring(start, end), start, end);
    }
}
