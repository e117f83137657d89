package io.monazite.outbound;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What is to be fetched.
///
/// @param headers sent to this host only, such as the key of an interface
/// @param etag the mark of what is known already, if any: it is then fetched only if it is another
/// @param lastModified the same for those who date their content, in the other side's own words
public record Fetch(
        URI address,
        Map<String, String> headers,
        @Nullable String etag,
        @Nullable String lastModified) {

    public Fetch {
        headers = Map.copyOf(headers);
    }
}
