package io.monazite.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.monazite.testsupport.PackagedService;

/// What the build learned of a start makes the next ones shorter, or makes no difference.
class CacheSmokeIT {

    private static final String QUIET = "-Xlog:aot*=off,cds*=off";

    @TempDir
    Path temporary;

    @Test
    void whatTheBuildLearnedFits() throws IOException, InterruptedException {
        EmbeddedSettings settings = EmbeddedSettings.in(temporary);
        assumeThat(settings.cache()).as("not built with -Dquick").exists();
        assumeThat(Training.cache()).as("trained after the last packaging").exists();
        assertThat(Training.accepts(Child.jvm(settings), settings.cache())).isTrue();
        assertThat(Training.accepts(Training.service(), Training.cache())).isTrue();
    }

    @Test
    void aBrokenCacheIsPassedOver() throws IOException, InterruptedException {
        EmbeddedSettings settings = onJarsOf("broken");
        Files.writeString(settings.cache(), "this is no cache");
        Path broken = Files.writeString(temporary.resolve("monazite.aot"), "nor is this");
        startsAndIsSilent(settings, broken);
    }

    @Test
    void aStaleCacheIsPassedOver() throws IOException, InterruptedException {
        EmbeddedSettings built = EmbeddedSettings.in(temporary);
        assumeThat(built.cache()).as("not built with -Dquick").exists();
        EmbeddedSettings settings = onJarsOf("stale");
        Files.createSymbolicLink(settings.cache(), built.cache());
        // A cache of other classes, as it is left when something was built anew.
        startsAndIsSilent(settings, built.cache());
        assertThat(Training.accepts(Child.jvm(settings), settings.cache())).isFalse();
    }

    /// The server's jars in another folder; the launcher's is as old as this test.
    private EmbeddedSettings onJarsOf(String name) throws IOException {
        Path libraries = Files.createDirectories(temporary.resolve(name).resolve("lib"));
        try (Stream<Path> jars = Files.list(EmbeddedSettings.in(temporary).libraries())) {
            for (Path jar : jars.toList()) {
                Path here = libraries.resolve(jar.getFileName());
                if (jar.getFileName().toString().startsWith("monazite-embedded")) {
                    Files.copy(jar, here);
                } else {
                    Files.createSymbolicLink(here, jar);
                }
            }
        }
        return new EmbeddedSettings(temporary.resolve("data"), libraries, "512m", "256m", List.of());
    }

    private void startsAndIsSilent(EmbeddedSettings settings, Path cache) throws InterruptedException {
        Map<String, String> environment = Map.of(
                "MONAZITE_EMBEDDED_LIBRARIES", settings.libraries().toString(), "MONAZITE_STARTER_LOAD", "false");
        try (PackagedService service =
                PackagedService.start(settings.data(), environment, "-XX:AOTCache=" + cache, QUIET)) {
            service.awaitReady();
            assertThat(service.log())
                    .contains("Embedded Neo4j answers")
                    .doesNotContain("[warning]", "[error]", "AOT", ".aot");
        }
    }
}
