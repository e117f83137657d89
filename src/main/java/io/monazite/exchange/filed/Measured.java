package io.monazite.exchange.filed;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and hashes what is written, and lets no more through than is allowed.
final class Measured extends FilterOutputStream {

    private static final long MEBI = 1L << 20;

    private final MessageDigest hash;
    private final long most;
    private long bytes;

    /// @param mebibytes that may be written
    Measured(OutputStream out, long mebibytes) {
        super(out);
        this.most = mebibytes * MEBI;
        try {
            this.hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    long bytes() {
        return bytes;
    }

    /// The SHA-256 of all that was written, in hexadecimal. Nothing may be written any more.
    String checksum() {
        return HexFormat.of().formatHex(hash.digest());
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] all, int from, int count) throws IOException {
        bytes += count;
        if (bytes > most) {
            throw new ExportException(
                    ExportException.Code.LIMIT_EXCEEDED,
                    "input",
                    "the file would have more than %d MiB: export a part, or have it packed".formatted(most / MEBI));
        }
        hash.update(all, from, count);
        out.write(all, from, count);
    }
}
