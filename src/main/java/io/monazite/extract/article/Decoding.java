package io.monazite.extract.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/// Reads bytes as text: as UTF-8 where they are that, else in the charset that they look most like (ICU).
final class Decoding {

    private Decoding() {}

    static String text(byte[] bytes) {
        return Mojibake.repaired(decoded(bytes)).replace("\uFEFF", "");
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            CharsetMatch match = new CharsetDetector().setText(bytes).detect();
            boolean known = match != null && Charset.isSupported(match.getName());
            return new String(bytes, known ? Charset.forName(match.getName()) : Charset.forName("windows-1252"));
        }
    }
}
