package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import io.monazite.graph.GraphException;

/// A database that takes connections and says nothing, as one does that was stopped.
class SilentDatabaseTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ConcurrentLinkedQueue<Socket> connections = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket silent;
    private Driver driver;
    private CurrentVersion current;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> {
            try {
                while (true) {
                    connections.add(silent.accept());
                }
            } catch (IOException e) {
                connections.forEach(SilentDatabaseTest::close);
            }
        });
        driver = GraphDatabase.driver("bolt://127.0.0.1:" + silent.getLocalPort());
        current = new CurrentVersion(new Statements(driver, LONG, LONG), version -> {});
    }

    @AfterEach
    void close() throws IOException {
        silent.close();
        driver.close();
        threads.close();
    }

    @Test
    void allWhoAskForTheVersionShareOneLookAndNoneWaitsLongForIt() {
        List<Future<?>> asking = IntStream.range(0, 20)
                .<Future<?>>mapToObj(_ -> threads.submit(current::get))
                .toList();

        asking.forEach(each -> assertThatThrownBy(each::get)
                .hasCauseInstanceOf(GraphException.StoreUnavailable.class)
                .hasMessageContaining("has told no version"));
        assertThat(connections).hasSize(1);
    }

    @Test
    void isNotTold() {
        assertThat(current.isTold()).isFalse();
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
