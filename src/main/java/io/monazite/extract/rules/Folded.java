package io.monazite.extract.rules;

/// A text with its typographic marks made plain, character for character, so that offsets stay the same.
final class Folded {

    private Folded() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(plain(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char plain(char character) {
        return switch (character) {
            case '\u2018', '\u2019', '\u02BC', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u00A0', '\u2007', '\u2009', '\u202F', '\t' -> ' ';
            default -> character >= Mark.FIRST && character <= Mark.LAST ? ' ' : character;
        };
    }
}
