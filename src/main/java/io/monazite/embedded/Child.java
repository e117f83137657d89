package io.monazite.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of the child JVM, from its start to its exit.
final class Child {

    /// The exit code of the launcher when another server holds the store.
    static final int HELD_BY_ANOTHER = 3;

    private static final String LAUNCHER = "io.monazite.embedded.launcher.Launcher";
    private static final int REMEMBERED_LINES = 40;

    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();

    private Child(Process process) {
        this.process = process;
    }

    /// Starts the JVM that this service runs on with the server's own class path, and tells it the password.
    static Child launch(EmbeddedSettings settings, Path folder, int port, String password) {
        if (!Files.isDirectory(settings.libraries())) {
            throw new EmbeddedException("There is no embedded Neo4j in " + settings.libraries()
                    + ": build it with ./mvnw package, or use a server of your own with QUARKUS_NEO4J_URI.");
        }
        List<String> command = new ArrayList<>(deafToTheTerminal());
        command.addAll(jvm(settings));
        if (Files.exists(settings.cache())) {
            // Where it does not fit (another JDK, other jars or flags) the JVM does without it, and need not say so.
            command.addAll(List.of("-XX:AOTCache=" + settings.cache(), "-Xlog:aot*=off,cds*=off"));
        }
        command.addAll(settings.flags());
        command.add(LAUNCHER);
        command.addAll(List.of(folder.toString(), Integer.toString(port), settings.pageCache()));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            // Not closed: its end is the order to stop.
            var orders = process.getOutputStream();
            orders.write((password + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
            return new Child(process);
        } catch (IOException e) {
            throw new EmbeddedException("The embedded Neo4j cannot be started: " + e, e);
        }
    }

    /// The JVM with what must be the same when the cache is trained and when it is used.
    static List<String> jvm(EmbeddedSettings settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heap(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                settings.libraries().resolve("*").toString());
    }

    /// Ctrl-C reaches every process of a terminal: the child must outlast it, to serve what the service has under way.
    /// A JVM leaves alone what is ignored when it starts.
    private static List<String> deafToTheTerminal() {
        Path shell = Path.of("/bin/sh");
        return Files.isExecutable(shell)
                ? List.of(shell.toString(), "-c", "trap '' INT HUP; exec \"$@\"", "sh")
                : List.of();
    }

    long pid() {
        return process.pid();
    }

    /// Reads what the child says until it ends, calls `ready` when it answers queries, and returns its exit code.
    int run(Runnable ready) throws InterruptedException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("READY")) {
                    ready.run();
                } else {
                    remember(line);
                }
            }
        } catch (IOException e) {
            remember(e.toString());
        }
        return process.waitFor();
    }

    private void remember(String line) {
        lastLines.addLast(line);
        if (lastLines.size() > REMEMBERED_LINES) {
            lastLines.removeFirst();
        }
    }

    /// The last of what it said beside `READY`: warnings, or the trace of what ended it.
    String lastWords() {
        return String.join("\n", lastLines);
    }

    /// Orders the shutdown and waits for it; a child that takes longer is killed, which costs it nothing committed.
    void stop(Duration patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            remember(e.toString());
        }
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
