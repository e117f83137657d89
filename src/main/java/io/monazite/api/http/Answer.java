package io.monazite.api.http;

import io.vertx.core.buffer.Buffer;

/// An answer as it is sent.
///
/// @param body in JSON; never changed
/// @param digest a hash of the body
/// @param executed whether the document was executed, with or without errors; else it was refused
/// @param repeatable whether the same question about the same state of the graph is answered the same again
record Answer(Buffer body, String digest, boolean executed, boolean repeatable) {}
