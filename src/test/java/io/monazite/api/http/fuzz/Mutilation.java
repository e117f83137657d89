package io.monazite.api.http.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Makes something else of what was right: letters doubled, gone, changed, put in; pieces cut out or put together.
/// Equal for equal seeds.
final class Mutilation {

    private static final List<String> STRANGE = List.of(
            "{",
            "}",
            "(",
            ")",
            "\"",
            "\\",
            "\u0000",
            "\uD800",
            "\uFFFF",
            "\u202E",
            "'",
            "$",
            "@",
            "#",
            "...",
            "null",
            "-1",
            "1e999",
            "9223372036854775808",
            "NaN",
            "[[",
            "]]",
            ":",
            ";",
            "=1+1",
            "\r\n",
            "`",
            "//",
            "/*",
            "%s",
            "%00",
            "é",
            "company:",
            "claim:",
            "__typename",
            "fragment f on Query { ...f }",
            "\"\"\"",
            "${x}",
            "<!--",
            "\t",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///\">]>",
            "../../",
            "\\u0000",
            "\\uD800",
            "true",
            "2024-13");
    private static final int MOST = 6;
    private static final int LONGEST = 2_000;

    private final Random random;

    Mutilation(long seed) {
        this.random = new Random(seed);
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// Bytes of no meaning.
    byte[] noise() {
        byte[] bytes = new byte[random.nextInt(LONGEST)];
        random.nextBytes(bytes);
        return bytes;
    }

    /// One of the texts, changed here and there; now and then as it was.
    String of(List<String> right) {
        StringBuilder text = new StringBuilder(oneOf(right));
        for (int change = random.nextInt(MOST); change > 0; change--) {
            change(text, right);
        }
        return text.toString();
    }

    /// The same as bytes, of which one or the other may be no letter of UTF-8 any more.
    byte[] bytesOf(List<String> right) {
        byte[] bytes = of(right).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && below(4) == 0) {
            bytes[below(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private void change(StringBuilder text, List<String> right) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.insert(from, oneOf(STRANGE));
            case 3 -> text.replace(from, to, oneOf(STRANGE));
            case 4 -> text.append(oneOf(right));
            default -> text.insert(from, oneOf(STRANGE).repeat(random.nextInt(200)));
        }
    }
}
