@NullMarked
package io.monazite.graph;

import org.jspecify.annotations.NullMarked;
