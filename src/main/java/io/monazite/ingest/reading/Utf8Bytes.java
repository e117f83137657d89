package io.monazite.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Text as UTF-8 that came as UTF-8, as Windows-1252, or as a mixture of both: what is no UTF-8 is taken for the other.
/// By accident, text of the other is hardly ever valid UTF-8.
final class Utf8Bytes extends InputStream {

    private static final Charset OTHER = Charset.forName("windows-1252");
    private static final int SIZE = 1 << 14;

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer raw = ByteBuffer.allocate(SIZE).flip();
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private boolean ended;

    Utf8Bytes(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        return filled() ? Byte.toUnsignedInt(ready.get()) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, ready.remaining());
        ready.get(into, offset, count);
        return count;
    }

    /// Whether there is at least one byte.
    private boolean filled() throws IOException {
        while (!ready.hasRemaining()) {
            if (ended && !raw.hasRemaining()) {
                return false;
            }
            readRaw();
            ready = decoded();
        }
        return true;
    }

    private void readRaw() throws IOException {
        raw.compact();
        int count = ended ? -1 : bytes.read(raw.array(), raw.position(), raw.remaining());
        ended = count < 0;
        raw.position(raw.position() + Math.max(0, count));
        raw.flip();
    }

    private ByteBuffer decoded() {
        CharBuffer text = CharBuffer.allocate(2 * SIZE);
        decoder.reset();
        CoderResult result = decoder.decode(raw, text, ended);
        while (result.isError()) {
            byte[] foreign = new byte[result.length()];
            raw.get(foreign);
            text.put(new String(foreign, OTHER));
            result = decoder.decode(raw, text, ended);
        }
        return StandardCharsets.UTF_8.encode(text.flip());
    }
}
