package io.monazite.extract.rules;

/// What a mention is. In a marked sentence each mention is one character of Unicode's private use area, from a range of
/// its kind, so that patterns can ask for kinds by classes of characters.
enum Mark {
    COMPANY,
    STATE,
    /// An adjective of a country, such as "Indian".
    ADJECTIVE,
    DEPOSIT,
    FACILITY,
    MATERIAL,
    AGREEMENT,
    MEASURE,
    /// A mass, with or without "a year".
    MASS,
    PERCENT,
    MONEY,
    /// A duration in years.
    YEARS,
    PERIOD,
    /// "by 2030": a time that is no period of anything.
    LIMIT,
    /// A proper name that the graph does not know.
    STRANGER;

    static final char FIRST = '\uE000';
    static final char LAST = '\uEFFF';
    private static final int WIDTH = 0x100;

    /// The character of the nth mention of this kind in a sentence.
    char character(int nth) {
        if (nth >= WIDTH) {
            throw new IllegalArgumentException("a sentence with more than %d mentions of a kind".formatted(WIDTH));
        }
        return (char) (FIRST + ordinal() * WIDTH + nth);
    }

    /// The range of its characters, to be put into a character class.
    String range() {
        return "%c-%c".formatted(character(0), character(WIDTH - 1));
    }
}
