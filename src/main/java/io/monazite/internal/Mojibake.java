package io.monazite.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text in UTF-8 that a program took for another encoding and garbled. A run of characters is put right only where its
/// bytes, in the encoding it was taken for, are UTF-8 without a fault; everything else is left as it is.
public final class Mojibake {

    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]{2,400}+");

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// For which encodings UTF-8 is mistaken: Western European, and Thai.
    private static final List<Charset> TAKEN_FOR = List.of(WESTERN, Charset.forName("windows-874"));

    private static final int FIRST_ABOVE_ASCII = 0x80;
    private static final int LAST_OF_CONTROLS = 0x9F;

    private Mojibake() {}

    /// The text as it was meant.
    public static String repaired(String text) {
        Matcher runs = FOREIGN.matcher(text);
        return runs.find() ? runs.replaceAll(run -> Matcher.quoteReplacement(repairedRun(run.group()))) : text;
    }

    private static String repairedRun(String run) {
        for (Charset charset : TAKEN_FOR) {
            try {
                ByteBuffer bytes = bytes(run, charset);
                if (charset.equals(WESTERN) || hasControls(bytes)) {
                    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
                }
            } catch (CharacterCodingException e) {
                // It was not taken for this one.
            }
        }
        return run;
    }

    /// The bytes that were taken for these characters. Bytes that the encoding has no sign for are shown by programs as
    /// those of the Western one, or as control characters.
    private static ByteBuffer bytes(String run, Charset charset) throws CharacterCodingException {
        CharsetEncoder encoder = charset.newEncoder();
        CharsetEncoder western = WESTERN.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate(run.length());
        for (int i = 0; i < run.length(); i++) {
            char each = run.charAt(i);
            if (each >= FIRST_ABOVE_ASCII && each <= LAST_OF_CONTROLS) {
                bytes.put((byte) each);
            } else {
                bytes.put((encoder.canEncode(each) ? encoder : western).encode(CharBuffer.wrap(new char[] {each})));
            }
        }
        return bytes.flip();
    }

    /// Real Thai has none of the bytes that are signs and control characters in that encoding.
    private static boolean hasControls(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            int value = Byte.toUnsignedInt(bytes.get(i));
            if (value >= FIRST_ABOVE_ASCII && value <= LAST_OF_CONTROLS) {
                return true;
            }
        }
        return false;
    }
}
