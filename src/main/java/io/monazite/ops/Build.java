package io.monazite.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What was built, as the build wrote it down.
///
/// @param version of the service
/// @param commit of which it was built; `unknown` where the build had no repository
record Build(String version, String commit) {

    private static final String WRITTEN = "/monazite-build.properties";

    static Build read() {
        try (InputStream written = Build.class.getResourceAsStream(WRITTEN)) {
            Properties properties = new Properties();
            if (written != null) {
                properties.load(written);
            }
            return new Build(properties.getProperty("version", "unknown"), properties.getProperty("commit", "unknown"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
