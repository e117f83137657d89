/// The face for assistants, asked by a client of the protocol.
@NullMarked
package io.monazite.mcp;

import org.jspecify.annotations.NullMarked;
