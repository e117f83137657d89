package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.monazite.testsupport.Ready;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// The audit suite of `graphql-http` against the running service. It needs node and, once, `npm ci` in
/// `src/test/audit`;
/// who has neither skips it, except in continuous integration (`CI` is set).
@QuarkusTest
class AuditIT {

    private static final Logger LOG = Logger.getLogger(AuditIT.class);
    private static final Path FOLDER = Path.of("src/test/audit");
    private static final String MISSING =
            "SKIPPED: the audit of GraphQL over HTTP needs node, and `npm ci` once in " + FOLDER;

    @Test
    void allAuditsPass() throws IOException, InterruptedException {
        if (!installed()) {
            LOG.warn(MISSING);
            assertThat(System.getenv("CI")).as(MISSING).isNull();
            assumeTrue(false, MISSING);
        }
        Ready.await();
        Process audit = node("audit.mjs", "http://127.0.0.1:%d/graphql".formatted(RestAssured.port));
        String said = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(audit.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(audit.exitValue()).as(said).isZero();
        assertThat(said).isEqualTo("61 of 61 audits passed\n");
        LOG.infof("GraphQL over HTTP: %s", said.strip());
    }

    private static boolean installed() throws InterruptedException {
        try {
            return Files.isDirectory(FOLDER.resolve("node_modules"))
                    && node("--version").waitFor() == 0;
        } catch (IOException e) {
            return false; // No node on the path.
        }
    }

    private static Process node(String... arguments) throws IOException {
        ProcessBuilder node = new ProcessBuilder("node").directory(FOLDER.toFile());
        node.command().addAll(List.of(arguments));
        return node.redirectErrorStream(true).start();
    }
}
