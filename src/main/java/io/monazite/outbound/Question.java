package io.monazite.outbound;

import java.net.URI;
import java.util.Map;

/// What is sent to an interface that answers at once. It is sent once: whether it may be sent again, only who asks
/// knows.
///
/// @param headers sent to this host only, such as the key of the interface
/// @param body sent as it is; its type is among the headers
/// @param limits of the answer
public record Question(URI address, Map<String, String> headers, String body, Limits limits) {

    public Question {
        headers = Map.copyOf(headers);
    }

    /// What came back, whatever it says.
    ///
    /// @param status of HTTP
    /// @param body read as UTF-8
    public record Answer(int status, String body) {}
}
