package io.monazite.api.http.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Bytes that are nearly a request, over a bare socket.
final class RawRequests {

    private static final int PATIENCE_MS = 150;
    private static final int ENOUGH = 100_000;
    private static final List<String> HEADS = List.of(
            "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 24\r\n"
                    + "Connection: close\r\n\r\n{\"query\":\"{__typename}\"}",
            "POST /loads?dryRun=true HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    + "5\r\nabcde\r\n0\r\n\r\n",
            "GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");

    private final URI root;
    private final Mutilation some;

    RawRequests(URI root, Mutilation some) {
        this.root = root;
        this.some = some;
    }

    /// What came back until the other side closed, or said nothing for a while; empty where nothing did.
    String send() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(some.bytesOf(HEADS));
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0 && answer.size() < ENOUGH; next = in.read()) {
                answer.write(next);
            }
        } catch (SocketTimeoutException e) {
            // It waits for the rest of the request.
        } catch (SocketException e) {
            // It hung up: so it may.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /// The status of an answer; 0 where there is none.
    static int status(String answer) {
        String[] words = answer.split("[ \r\n]", 3);
        return answer.startsWith("HTTP/1.") && words.length > 1 && words[1].matches("\\d{3}")
                ? Integer.parseInt(words[1])
                : 0;
    }
}
