package io.monazite.outbound;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/// What came of a request.
public sealed interface Fetched {

    /// What is known is still what is there.
    record NotModified() implements Fetched {}

    /// Something was written.
    ///
    /// @param from where it came from in the end
    /// @param mediaType as the other side names it, without parameters
    record Content(
            URI from,
            @Nullable String mediaType,
            @Nullable String etag,
            @Nullable String lastModified) implements Fetched {}
}
