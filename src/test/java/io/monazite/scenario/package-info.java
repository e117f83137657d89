@NullMarked
package io.monazite.scenario;

import org.jspecify.annotations.NullMarked;
