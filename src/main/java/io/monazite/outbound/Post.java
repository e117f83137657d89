package io.monazite.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Something that is sent to an address, once.
///
/// @param headers sent with it
/// @param body JSON, sent in UTF-8
/// @param patience how long it may take in all
public record Post(URI address, Map<String, String> headers, String body, Duration patience) {

    public Post {
        headers = Map.copyOf(headers);
    }
}
