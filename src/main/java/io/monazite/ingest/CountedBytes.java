package io.monazite.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The bytes of a load, counted and hashed while they pass. Where they break off, this is told apart from trouble with
/// our own disk.
final class CountedBytes extends FilterInputStream {

    private final MessageDigest sha256;
    private long count;

    CountedBytes(InputStream bytes) {
        super(bytes);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? read : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                sha256.update(bytes, offset, read);
                count += read;
            }
            return read;
        } catch (IOException e) {
            throw new IngestException.Unreadable("what was sent broke off after %d bytes".formatted(count), e);
        }
    }

    long count() {
        return count;
    }

    /// SHA-256 of what has passed, in hexadecimal; asked for once, at the end.
    String checksum() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
