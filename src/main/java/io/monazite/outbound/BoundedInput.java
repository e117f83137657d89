package io.monazite.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes that may not be more than so many.
final class BoundedInput extends FilterInputStream {

    private final long most;
    private final String what;
    private long count;

    /// @param what they are, for the message
    BoundedInput(InputStream bytes, long most, String what) {
        super(bytes);
        this.most = most;
        this.what = what;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int more) throws OutboundException {
        count += more;
        if (count > most) {
            throw new OutboundException(
                    OutboundException.Code.TOO_LARGE, "more than %,d bytes are %s".formatted(most, what));
        }
    }
}
