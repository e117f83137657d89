/// Exports to files: written beside whoever asked, fetched later, and removed when their time is over.
@NullMarked
package io.monazite.exchange.filed;

import org.jspecify.annotations.NullMarked;
