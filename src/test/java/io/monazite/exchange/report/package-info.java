/// Reports in words.
@NullMarked
package io.monazite.exchange.report;

import org.jspecify.annotations.NullMarked;
