package io.monazite.api.http;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// WebSocket frames (RFC 6455) over a bare connection, for clients that misbehave.
final class Frames {

    private static final int FINAL = 0x80;
    private static final int TEXT = 1;
    private static final int MASKED = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private Frames() {}

    static void write(Socket to, String message) throws IOException {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(frame);
        out.write(FINAL | TEXT);
        if (text.length < SHORT) {
            out.write(MASKED | text.length);
        } else {
            out.write(MASKED | SHORT);
            out.writeShort(text.length);
        }
        out.writeInt(0); // A mask of zeros changes nothing.
        out.write(text);
        to.getOutputStream().write(frame.toByteArray());
    }

    /// Reads past the answer to the handshake.
    static void skipHead(Socket from) throws IOException {
        int line = 0;
        for (int read = from.getInputStream().read();
                ;
                read = from.getInputStream().read()) {
            if (read == '\n' && line == 0) {
                return;
            }
            line = read == '\n' ? 0 : read == '\r' ? line : line + 1;
        }
    }

    /// The next text message.
    static String read(Socket from) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataInputStream in = new DataInputStream(from.getInputStream());
        while (true) {
            int head = in.readUnsignedByte();
            int length = in.readUnsignedByte();
            long size = length == LONG ? in.readLong() : length == SHORT ? in.readUnsignedShort() : length;
            byte[] part = in.readNBytes((int) size);
            boolean control = (head & 0x08) != 0;
            if (!control) {
                message.write(part);
            }
            if (!control && (head & FINAL) != 0) {
                return message.toString(StandardCharsets.UTF_8);
            }
        }
    }
}
