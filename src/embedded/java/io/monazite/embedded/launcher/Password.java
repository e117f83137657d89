package io.monazite.embedded.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

import picocli.CommandLine;

/// The password of the user `neo4j`, brought into the store with as little work as each start needs.
///
/// Setting it with a statement takes seconds on a cold server, in which Bolt is open already and refuses the service.
/// So a new store gets it before its first start, and a digest beside the store tells later starts that it is set; only
/// if that differs (the file with the password was lost, or a start was cut short) the statement is run.
final class Password {

    private static final String STATEMENT = "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED";

    private final Path folder;
    private final String value;

    Password(Path folder, String value) {
        this.folder = folder;
        this.value = value;
    }

    /// To be called before the server starts: gives a store that is not there yet its first password.
    void prepare() throws IOException {
        if (Files.exists(folder.resolve("data/databases/system"))) {
            return;
        }
        try (var silence = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
                var files = new DefaultFileSystemAbstraction()) {
            var context = new ExecutionContext(folder, folder.resolve("conf"), silence, System.err, files);
            // After the dashes nothing is taken for an option, whatever a password begins with.
            if (new CommandLine(new SetInitialPasswordCommand(context)).execute("--", value) != 0) {
                throw new IOException("the first password could not be set in " + folder);
            }
        }
        Files.writeString(marker(), digest());
    }

    /// To be called once the server runs: sets the password if the store may have another.
    void ensure(DatabaseManagementService server) throws IOException {
        if (Files.exists(marker()) && Files.readString(marker()).equals(digest())) {
            return;
        }
        GraphDatabaseService system = server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        // By way of another one: the server refuses to set the password that it has.
        system.executeTransactionally(STATEMENT, Map.of("password", digest()));
        system.executeTransactionally(STATEMENT, Map.of("password", value));
        Files.writeString(marker(), digest());
    }

    private Path marker() {
        return folder.resolve("password.sha256");
    }

    private String digest() {
        try {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
