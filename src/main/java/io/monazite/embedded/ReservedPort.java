package io.monazite.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/// A free port of the loopback interface, chosen before the child binds it, so that service and child start together.
///
/// On Linux it stays reserved: a socket that is bound but neither listens nor connects keeps the port from everybody
/// who asks for any free one, and lets the child bind it, again after each restart. It also keeps a client that knocks
/// too early from being connected to itself. Elsewhere that is not possible, and the port is only picked.
final class ReservedPort implements AutoCloseable {

    private final SocketChannel channel;
    private final int number;

    private ReservedPort(SocketChannel channel, int number) {
        this.channel = channel;
        this.number = number;
    }

    static ReservedPort pick() {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            int number = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            if (!System.getProperty("os.name").equals("Linux")) {
                channel.close();
            }
            return new ReservedPort(channel, number);
        } catch (IOException e) {
            throw new EmbeddedException("No free port on 127.0.0.1: " + e, e);
        }
    }

    int number() {
        return number;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedException("Port " + number + " cannot be released: " + e, e);
        }
    }
}
