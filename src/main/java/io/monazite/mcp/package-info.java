/// A face for assistants: tools of the Model Context Protocol that ask the project's own questions and change nothing.
/// What answers them is behind [Asking]; nothing here knows GraphQL or HTTP.
@NullMarked
package io.monazite.mcp;

import org.jspecify.annotations.NullMarked;
