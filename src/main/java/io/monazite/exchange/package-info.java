/// Giving the graph on: copies of it, whole or in part, in the forms that others read, and answers as reports. Knows
/// nothing of HTTP; the room `api` does.
@NullMarked
package io.monazite.exchange;

import org.jspecify.annotations.NullMarked;
