@NullMarked
package io.monazite.outbound;

import org.jspecify.annotations.NullMarked;
