package io.monazite.extract.article;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Repairs text that is UTF-8 and was read as Windows-1252 or Windows-874: `Indiaโ€™s` and `Indiaâ€™s` were `India’s`.
///
/// A run of characters beyond ASCII is put back into the bytes that it was read from; where those are whole characters
/// of UTF-8, and those are marks or Latin letters, the run is replaced. Text in Thai, or in French, is no such run.
final class Mojibake {

    private static final Pattern RUN = Pattern.compile("[^\\x00-\\x7F]{2,}");
    private static final Pattern LIKELY =
            Pattern.compile("[\\u00A0-\\u024F\\u2000-\\u206F\\u20A0-\\u20BF\\u2100-\\u214F]+");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset THAI = Charset.forName("x-windows-874");

    /// What a character may have been read from. Bytes that Windows-874 leaves open are read as those of Windows-1252
    /// by some.
    private static final List<List<Charset>> MISTAKEN = List.of(List.of(WESTERN), List.of(THAI, WESTERN));

    private static final int LAST_BYTE = 0xFF;

    private Mojibake() {}

    static String repaired(String text) {
        return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(repairedRun(run.group())));
    }

    private static String repairedRun(String run) {
        return MISTAKEN.stream()
                .flatMap(charsets -> reread(run, charsets).stream())
                .filter(reread -> LIKELY.matcher(reread).matches())
                .findFirst()
                .orElse(run);
    }

    private static Optional<String> reread(String run, List<Charset> mistaken) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < run.length(); i++) {
            int known = byteOf(run.charAt(i), mistaken);
            if (known < 0) {
                return Optional.empty();
            }
            bytes.write(known);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The byte that was read as a character; negative where there is none.
    private static int byteOf(char character, List<Charset> mistaken) {
        for (Charset charset : mistaken) {
            CharsetEncoder encoder = charset.newEncoder();
            if (encoder.canEncode(character)) {
                return String.valueOf(character).getBytes(charset)[0] & LAST_BYTE;
            }
        }
        return character <= LAST_BYTE ? character : -1;
    }
}
