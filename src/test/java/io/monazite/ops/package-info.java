/// Tests of what operators read and run.
@NullMarked
package io.monazite.ops;

import org.jspecify.annotations.NullMarked;
