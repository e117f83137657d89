package io.monazite.extract.rules;

/// What a mention is. In a marked sentence each mention is one character of Unicode's private use area, from a range of
/// its kind, so that patterns can ask for kinds by classes of characters.
enum Mark {
    COMPANY('\uE000'),
    STATE('\uE100'),
    /// An adjective of a country, such as "Indian".
    ADJECTIVE('\uE200'),
    DEPOSIT('\uE300'),
    FACILITY('\uE400'),
    MATERIAL('\uE500'),
    AGREEMENT('\uE600'),
    MEASURE('\uE700'),
    /// A mass, with or without "a year".
    MASS('\uE800'),
    PERCENT('\uE900'),
    MONEY('\uEA00'),
    /// A duration in years.
    YEARS('\uEB00'),
    PERIOD('\uEC00'),
    /// "by 2030": a time that is no period of anything.
    LIMIT('\uED00'),
    /// A proper name that the graph does not know.
    STRANGER('\uEE00');

    static final char FIRST = '\uE000';
    static final char LAST = '\uEFFF';
    private static final int WIDTH = 0x100;

    private final char first;

    Mark(char first) {
        this.first = first;
    }

    /// The character of the nth mention of this kind in a sentence.
    char character(int nth) {
        if (nth >= WIDTH) {
            throw new IllegalArgumentException("a sentence with more than %d mentions of a kind".formatted(WIDTH));
        }
        return (char) (first + nth);
    }

    /// The range of its characters, to be put into a character class.
    String range() {
        return "%c-%c".formatted(character(0), character(WIDTH - 1));
    }
}
