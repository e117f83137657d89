package io.monazite.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A detour over TCP on this machine, on which bytes are late, or silent, or the connection breaks.
final class Proxy implements AutoCloseable {

    private static final int PIECE = 16_384;
    private static final int LOOK_MS = 20;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int delay;
    private volatile boolean silent;

    /// @param target the port of this machine to which it leads
    Proxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return "bolt://127.0.0.1:" + door.getLocalPort();
    }

    /// How many milliseconds each piece waits, in each direction.
    void delay(int milliseconds) {
        delay = milliseconds;
    }

    /// Whether nothing passes; connections stay, and new ones are taken.
    void silent(boolean nothing) {
        silent = nothing;
    }

    /// Breaks all connections there are, in the middle of whatever they carry.
    void cut() {
        sockets.forEach(Proxy::reset);
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket here = door.accept();
                Thread.ofVirtual().start(() -> join(here));
            }
        } catch (IOException e) {
            // Closed: the trial is over.
            cut();
        }
    }

    private void join(Socket here) {
        try (here;
                Socket there = new Socket(InetAddress.getLoopbackAddress(), target)) {
            here.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            sockets.add(here);
            sockets.add(there);
            Thread back = Thread.ofVirtual().start(() -> pass(there, here));
            pass(here, there);
            back.join();
        } catch (IOException e) {
            reset(here);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                Thread.sleep(delay);
                while (silent) {
                    Thread.sleep(LOOK_MS);
                }
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            // One end is gone: so is the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(from);
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It was closed before.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
