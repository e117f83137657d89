package io.monazite.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.ObjectMapper;

/// Writing line by line. Who no longer listens shows as an [UncheckedIOException].
final class Output {

    private static final int LINE_FEED = '\n';

    private Output() {}

    static void line(OutputStream out, ObjectMapper json, Object value) {
        try {
            out.write(json.writeValueAsBytes(value));
            out.write(LINE_FEED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs what may fail to write.
    static void writing(Writing work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Something that writes.
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }
}
