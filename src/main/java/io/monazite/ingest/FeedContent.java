package io.monazite.ingest;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;

/// What a source sent, once.
///
/// @param at where it came from: an address, or a path within the drop folder
/// @param bytes unpacked; read once
/// @param retrieved the day on which it was sent (UTC)
/// @param options what the source's configuration says beside its schedule, such as `licence` or `year`
public record FeedContent(String at, InputStream bytes, LocalDate retrieved, Map<String, String> options) {

    public FeedContent {
        options = Map.copyOf(options);
    }
}
