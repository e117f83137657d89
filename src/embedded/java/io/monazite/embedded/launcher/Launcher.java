package io.monazite.embedded.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;

/// A Neo4j server on the loopback interface, for as long as its standard input is open.
///
/// Arguments: the folder it may write in, the port, and the memory of the page cache (`256m`). The first line of
/// standard input is the password of the user
/// `neo4j`; its end is the order to shut down, which also comes when the parent is killed. On standard output one line
/// `READY` says that queries are answered. Exit codes: 0 after an orderly shutdown, 3 if another server holds the
/// folder, 4 if the server stopped while it was starting for another reason (the stack trace is on standard error).
public final class Launcher {

    private static final int HELD_BY_ANOTHER = 3;
    private static final int FAILED = 4;

    private Launcher() {}

    public static void main(String[] args) throws IOException {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = orders.readLine();
        if (args.length != 3 || password == null) {
            throw new IllegalArgumentException(
                    "usage: Launcher <folder> <port> <page cache>, and the password on standard input");
        }
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        DatabaseManagementService server =
                start(configured(folder, Integer.parseInt(args[1]), args[2]), new Password(folder, password));
        say("READY");
        while (orders.readLine() != null) {
            // Whatever is said after the password means nothing: only the end does.
        }
        server.shutdown();
        System.exit(0);
    }

    private static DatabaseManagementService start(DatabaseManagementServiceBuilder builder, Password password)
            throws IOException {
        try {
            password.prepare();
            DatabaseManagementService server = builder.build();
            password.ensure(server);
            return server;
        } catch (RuntimeException e) {
            // Printed on purpose: standard error is all that the parent reads of a failure.
            e.printStackTrace();
            // Printed.
            System.exit(isHeldByAnother(e) ? HELD_BY_ANOTHER : FAILED);
            throw e;
        }
    }

    private static DatabaseManagementServiceBuilder configured(Path folder, int port, String pageCache) {
        // An absolute path without dots: with any other, the server looks for its files beside where it put them.
        return new DatabaseManagementServiceBuilder(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(HttpConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                // The password is long and random and the port is this machine's: a lock-out would only hit the
                // service itself, when it knocks before a lost password is replaced.
                .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.parse(pageCache))
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                // How often it looks for reads whose time is up.
                .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(200))
                // Bolt waits for a quiet period of seconds by default, which is the whole time a stop takes.
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_timeout, Duration.ofSeconds(2));
    }

    private static boolean isHeldByAnother(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return true;
            }
        }
        return false;
    }

    private static void say(String line) {
        // Printed on purpose: standard output is the line to the parent.
        System.out.println(line);
        // Printed.
        System.out.flush();
    }
}
