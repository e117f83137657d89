package io.monazite.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/// Cuts a stream of bytes into records, one a line, without ever holding more than one.
public final class RecordSplitter {

    /// How many bytes a record may have.
    public static final int LONGEST = 1 << 20;

    private static final int KEPT_OF_TOO_LONG = 1_000;

    private final InputStream bytes;
    private final boolean quoted;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private boolean within;
    private long nextLine = 1;

    /// @param quoted whether a line break between quotation marks belongs to the record, as in CSV (RFC 4180)
    public RecordSplitter(InputStream bytes, boolean quoted) {
        this.bytes = bytes;
        this.quoted = quoted;
    }

    /// One record.
    ///
    /// @param line the line on which it begins, counted from 1
    /// @param text its text, or what can be shown of it
    /// @param problem why it cannot be read; absent where it can
    public record Piece(long line, String text, @Nullable FailureCode problem) {}

    /// The next record, or null at the end.
    public @Nullable Piece next() throws IOException {
        if (!hasBytes()) {
            return null;
        }
        long line = nextLine;
        long length = 0;
        boolean ended = false;
        record.reset();
        within = false;
        while (!ended && hasBytes()) {
            int from = at;
            ended = passRecord();
            int passed = (ended ? at - 1 : at) - from;
            length += passed;
            record.write(buffer, from, Math.min(passed, LONGEST - record.size()));
        }
        return piece(line, length, record.toByteArray());
    }

    /// Whether a line is here already, so that nobody has to be waited for.
    boolean hasLine() {
        for (int i = at; i < filled; i++) {
            if (buffer[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /// Goes on behind the line break that ends the record, or to the end of what is here.
    ///
    /// @return whether the record ended
    private boolean passRecord() {
        while (at < filled) {
            byte read = buffer[at++];
            if (read == '\n') {
                nextLine++;
                if (!within) {
                    return true;
                }
            }
            within ^= quoted && read == '"';
        }
        return false;
    }

    private boolean hasBytes() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, bytes.read(buffer, 0, buffer.length));
        }
        return filled > 0;
    }

    private static Piece piece(long line, long length, byte[] record) {
        if (length > LONGEST) {
            String begin = new String(record, 0, KEPT_OF_TOO_LONG, StandardCharsets.UTF_8);
            return new Piece(line, begin, FailureCode.ROW_TOO_LONG);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(record))
                    .toString();
            return new Piece(line, trimmed(line, text), null);
        } catch (CharacterCodingException e) {
            return new Piece(line, new String(record, StandardCharsets.UTF_8), FailureCode.BAD_ENCODING);
        }
    }

    /// Without the byte order mark that some programs put in front of a file, and without the carriage return that
    /// others put at the end of a line.
    private static String trimmed(long line, String text) {
        String begun = line == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
        return begun.endsWith("\r") ? begun.substring(0, begun.length() - 1) : begun;
    }
}
