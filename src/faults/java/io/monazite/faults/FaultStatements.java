package io.monazite.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The statements that only these trials send, one a file.
final class FaultStatements {

    private FaultStatements() {}

    static String text(String name) {
        String resource = "/" + name + ".cypher";
        try (InputStream bytes = FaultStatements.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalArgumentException("there is no " + resource);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
