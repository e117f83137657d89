package io.monazite.api.http;

import java.io.ByteArrayOutputStream;

/// Takes bytes up to a limit; what comes after is counted no more.
final class BoundedBytes extends ByteArrayOutputStream {

    private final long most;
    private boolean overrun;

    BoundedBytes(long most) {
        this.most = most;
    }

    /// Whether more came than there was room for.
    boolean isOverrun() {
        return overrun;
    }

    @Override
    public synchronized void write(int single) {
        if (hasRoomFor(1)) {
            super.write(single);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        if (hasRoomFor(length)) {
            super.write(bytes, from, length);
        }
    }

    private boolean hasRoomFor(int more) {
        overrun |= size() + (long) more > most;
        return !overrun;
    }
}
