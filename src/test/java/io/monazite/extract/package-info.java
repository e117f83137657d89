@NullMarked
package io.monazite.extract;

import org.jspecify.annotations.NullMarked;
