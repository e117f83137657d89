package io.monazite.outbound;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of ours into which goes what the other side sends. Where it cannot be written that is an
/// [UncheckedIOException], so that nobody takes it for a trouble of the other side.
final class OwnFile extends FilterOutputStream {

    private OwnFile(OutputStream file) {
        super(file);
    }

    static OwnFile open(Path file) {
        try {
            return new OwnFile(Files.newOutputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(int each) {
        try {
            out.write(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
