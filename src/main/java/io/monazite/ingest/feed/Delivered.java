package io.monazite.ingest.feed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// What a source delivered, unpacked and put aside on disk.
///
/// @param bytes how many there are
/// @param checksum their SHA-256, in hexadecimal
record Delivered(Path file, long bytes, String checksum) {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int LOOKED_AT = 512;

    /// Puts a delivery aside.
    ///
    /// @param sent as it came; packed with gzip or not, which its first bytes tell
    /// @param most how many bytes it may have, unpacked
    static Delivered of(InputStream sent, Path into, long most) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream bytes = new Bounded(unpacked(new BufferedInputStream(sent)), most);
                OutputStream file = new DigestOutputStream(Files.newOutputStream(into), sha256)) {
            long count = bytes.transferTo(file);
            file.flush();
            return new Delivered(into, count, HexFormat.of().formatHex(sha256.digest()));
        } catch (ZipException | EOFException e) {
            throw new FeedProblem(FeedProblem.Code.NOT_UNPACKABLE, "it looks like gzip, and is not or breaks off", e);
        }
    }

    /// @throws FeedProblem when it is a page for people
    void requireData() throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String beginning = new String(bytes.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html")) {
                throw new FeedProblem(
                        FeedProblem.Code.HTML_INSTEAD_OF_DATA,
                        "a page for people came where data was expected: look whether the address still holds");
            }
        }
    }

    private static InputStream unpacked(BufferedInputStream sent) throws IOException {
        sent.mark(2);
        boolean packed = sent.read() == GZIP_FIRST && sent.read() == GZIP_SECOND;
        sent.reset();
        return packed ? new GZIPInputStream(sent) : sent;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Bytes that may not be more than so many.
    private static final class Bounded extends FilterInputStream {

        private final long most;
        private long count;

        Bounded(InputStream bytes, long most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws FeedProblem {
            count += more;
            if (count > most) {
                throw new FeedProblem(
                        FeedProblem.Code.TOO_LARGE,
                        "it has more than %,d bytes, unpacked (max-bytes of the source)".formatted(most));
            }
        }
    }
}
