package io.monazite.api.http;

import org.jspecify.annotations.Nullable;

/// The answer to a subscription for one version of the graph, as it is sent.
///
/// @param refused whether nothing was answered, but that something is wrong
/// @param passing whether what is wrong may be gone when it is asked again
/// @param news whether there is something to tell
/// @param content a hash of what must differ from what was told before; absent where all is told
record Told(
        Answer answer,
        boolean refused,
        boolean passing,
        boolean news,
        @Nullable String content) {}
