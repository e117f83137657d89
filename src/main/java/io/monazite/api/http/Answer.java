package io.monazite.api.http;

import io.vertx.core.buffer.Buffer;

/// An answer as it is sent.
///
/// @param body in JSON; never changed
/// @param executed whether the document was executed, with or without errors; else it was refused
record Answer(Buffer body, boolean executed) {}
