/// Answers as short reports that can be pasted into a memo, each figure with its bounds, unit, basis and sources.
@NullMarked
package io.monazite.exchange.report;

import org.jspecify.annotations.NullMarked;
