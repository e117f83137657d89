package io.monazite.ingest.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/// How a stream of bytes begins.
///
/// @param first its first byte that is no white space and no byte order mark, or -1
/// @param whole the stream from its beginning
public record Begin(int first, InputStream whole) {

    private static final int LOOKED_AT = 4_096;

    private static final int HIGHEST_ASCII = 0x7F;

    public static Begin of(InputStream bytes) throws IOException {
        BufferedInputStream whole = new BufferedInputStream(bytes);
        whole.mark(LOOKED_AT);
        byte[] begin = whole.readNBytes(LOOKED_AT - 1);
        whole.reset();
        for (byte each : begin) {
            int value = Byte.toUnsignedInt(each);
            if (value > ' ' && value <= HIGHEST_ASCII) {
                return new Begin(value, whole);
            }
        }
        return new Begin(-1, whole);
    }

    /// All of a stream that has to be read as a whole.
    ///
    /// @throws IOException when it has more bytes than that, or they cannot be had
    public static byte[] all(InputStream bytes, int longest) throws IOException {
        byte[] read = bytes.readNBytes(longest + 1);
        if (read.length > longest) {
            throw new IOException("it has more than %d bytes".formatted(longest));
        }
        return read;
    }
}
