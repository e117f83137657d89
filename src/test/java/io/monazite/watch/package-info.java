/// Tests of what is told to those who do not ask.
@NullMarked
package io.monazite.watch;

import org.jspecify.annotations.NullMarked;
