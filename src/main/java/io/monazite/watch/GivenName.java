package io.monazite.watch;

import java.util.regex.Pattern;

/// The name that somebody gives what he keeps: one line of plain text, which a feed or a page can show.
final class GivenName {

    private static final int LONGEST = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]");

    private GivenName() {}

    /// The same without white space around it.
    ///
    /// @throws WatchException where it cannot be used
    static String of(String given) {
        String name = given.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new WatchException("name", "write a name of 1 to %d characters".formatted(LONGEST));
        }
        if (UNPRINTABLE.matcher(name).find()) {
            throw new WatchException("name", "it has control characters or broken characters in it: write one line");
        }
        return name;
    }
}
